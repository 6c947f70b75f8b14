"""What import-linter cannot see: names, sizes, clocks, and the shape of an action."""

from __future__ import annotations

import ast
import io
import tokenize
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "nhiemky"
ALL = sorted(
    [
        *SRC.rglob("*.py"),
        *(ROOT / "tests").rglob("*.py"),
        *(ROOT / "tools").rglob("*.py"),
        ROOT / "conftest.py",
    ]
)
CODE = [path for path in ALL if SRC in path.parents and not {"migrations", "tests"} & set(path.parts)]
RULES = [
    path
    for path in CODE
    if "rules" in path.parts or path.stem == "rules" or path.parts[len(SRC.parts)] == "vietnamese"
]
ACTIONS = [path for path in CODE if path.parent.name == "actions" and path.stem != "__init__"]
ROOMS = sorted(path.parent for path in SRC.glob("*/__init__.py"))

IMPURE_MODULES = {
    "glob", "io", "os", "pathlib", "random", "secrets", "shutil", "socket", "subprocess", "tempfile", "threading", "time", "uuid"
}  # fmt: skip
CLOCKS = {"now", "today", "utcnow"}
DOORS_TO_THE_OUTSIDE = {"open", "input", "print"}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "shared", "base", "misc"}
#: A row for each paper would tell when it was keyed: a way from a paper to a person (docs/decisions/0007).
SILENT = {"elections/actions/key_paper.py", "elections/actions/undo_paper.py"}
LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 50


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path))


def where(path: Path, node: ast.AST | None = None) -> str:
    name = path.relative_to(ROOT).as_posix()
    return f"{name}:{node.lineno}" if node is not None else name


def imported(module: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module


def called(node: ast.AST) -> str:
    """The last name of what a call or a decorator names: `a.b.record(…)` gives `record`."""
    if isinstance(node, ast.Call):
        return called(node.func)
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def impurities(module: ast.Module) -> list[ast.AST]:
    """Clock, dice, files: the lines by which a rule would depend on more than its arguments."""
    found = [node for node, name in imported(module) if name.partition(".")[0] in IMPURE_MODULES]
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            outside = isinstance(node.func, ast.Name) and node.func.id in DOORS_TO_THE_OUTSIDE
            if outside or (isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS):
                found.append(node)
    return found


def faults_of_action(name: str, source: str, *, silent: bool = False) -> list[str]:
    """One public function, named like its file, `@action`, actor first, three paragraphs, one journal row.

    A `silent` one must not write to the journal.
    """
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    public = [node for node in functions if not node.name.startswith("_")]
    if [node.name for node in public] != [name]:
        return [f"public functions are {[node.name for node in public]}"]
    verb, faults = public[0], []
    if "action" not in map(called, verb.decorator_list):
        faults.append("not decorated with @action")
    if [argument.arg for argument in verb.args.args][:1] != ["actor"]:
        faults.append("actor does not come first")
    records = "record" in {called(node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)}
    if records == silent:
        faults.append("calls record()" if silent else "calls no record()")
    if paragraphs(source) != ["facts", "decision", "consequences"]:
        faults.append(f"paragraphs are {paragraphs(source)}")
    return faults


def paragraphs(source: str) -> list[str]:
    words = {"facts", "decision", "consequences"}
    comments = (
        token.string
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    )
    heads = (comment.lstrip("# ").partition(" ")[0].rstrip(":;,.–-") for comment in comments)
    return [head for head in heads if head in words]


def is_silent(path: Path) -> bool:
    return path.relative_to(SRC).as_posix() in SILENT


def long_functions(module: ast.Module) -> list[ast.AST]:
    return [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > LINES_OF_A_FUNCTION
    ]


def test_rules_have_no_clock_no_dice_no_files():
    assert [where(path, node) for path in RULES for node in impurities(tree(path))] == []


def test_an_action_has_the_one_shape():
    faults = {
        where(path): faults_of_action(path.stem, text(path), silent=is_silent(path)) for path in ACTIONS
    }
    assert {path: found for path, found in faults.items() if found} == {}


def test_the_two_silent_actions_exist():
    assert {path.relative_to(SRC).as_posix() for path in ACTIONS} >= SILENT


def test_a_silent_action_that_writes_is_found():
    assert faults_of_action("close", GOOD_ACTION, silent=True) == ["calls record()"]


def test_a_file_fits_in_the_head():
    sizes = {where(path): len(text(path).splitlines()) for path in ALL if "migrations" not in path.parts}
    assert {path: lines for path, lines in sizes.items() if lines > LINES_OF_A_FILE} == {}


def test_a_function_fits_on_a_screen():
    written = [path for path in ALL if "migrations" not in path.parts]
    assert [where(path, node) for path in written for node in long_functions(tree(path))] == []


def test_module_names_say_something():
    modules = [path for path in ALL if not path.stem.startswith("__")] + ROOMS
    folders = [path for path in SRC.rglob("*") if path.is_dir()]
    assert [where(path) for path in [*modules, *folders] if path.stem in NAMES_THAT_SAY_NOTHING] == []


def test_only_the_command_line_prints():
    printing = [
        where(path, node)
        for path in CODE
        if not (path.stem.startswith("cli") or path.parent.name.startswith("cli"))
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert printing == []


def test_migrations_import_nothing_of_ours():
    migrations = [path for path in ALL if "migrations" in path.parts]
    ours = [
        where(path, node)
        for path in migrations
        for node, name in imported(tree(path))
        if name.partition(".")[0] == "nhiemky"
    ]
    assert ours == []


def test_every_room_introduces_itself():
    assert [where(room) for room in ROOMS if not (room / "README.md").is_file()] == []


def test_the_ladder_is_the_one_in_the_papers():
    """Rooms in (parentheses) are not built; every other one exists; docs/architecture.md has a line for each."""
    contracts = tomllib.loads(text(ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"]
    names = [name.strip() for layer in contracts[0]["layers"] for name in layer.split("|")]
    built = {name for name in names if not name.startswith("(")}
    planned = {name.strip("()") for name in names} - built
    lines = [
        line.split("|")[1:3]
        for line in text(ROOT / "docs" / "architecture.md").splitlines()
        if line.startswith("| `")
    ]
    said = {name.strip(" `"): state.strip() for name, state in lines if state.strip() in {"built", "planned"}}
    assert {room.name for room in ROOMS} == built
    assert said == dict.fromkeys(built, "built") | dict.fromkeys(planned, "planned")


@pytest.mark.parametrize(
    "source",
    [
        "import random",
        "from os import environ",
        "import time",
        "a = date.today()",
        "a = timezone.now()",
        "open('a')",
    ],
)
def test_the_check_of_rules_can_fail(source: str):
    assert impurities(ast.parse(source))


def test_a_rule_may_build_a_time_of_day():
    assert impurities(ast.parse("from datetime import time\na = time(8, 0)")) == []


GOOD_ACTION = """
@action
def close(actor, meeting):
    # facts
    # decision
    # consequences
    record(actor, meeting)
"""


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("@action", "@cache"),
        ("def close", "def shut"),
        ("actor, meeting)", "meeting, actor)"),
        ("    record", "    write"),
        ("    # facts\n    # decision", "    # decision\n    # facts"),
        ("@action", "def other(): ...\n@action"),
    ],
)
def test_the_check_of_actions_can_fail(good: str, bad: str):
    assert faults_of_action("close", GOOD_ACTION) == []
    assert faults_of_action("close", GOOD_ACTION.replace(good, bad, 1))


def test_the_check_of_length_can_fail():
    body = "def long():\n" + "    a = 1\n" * LINES_OF_A_FUNCTION
    assert long_functions(ast.parse(body))
    assert not long_functions(ast.parse(body.replace("    a = 1\n", "", 1)))
