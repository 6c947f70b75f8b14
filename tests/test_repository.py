"""What may stand in a tracked file: no address of a registry, no path of a machine, no page that needs another host."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tools.check_lock import wanted

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "nhiemky"
TEMPLATES = sorted(path for path in SRC.rglob("*.html") if "templates" in path.parts)

# Files that name their registry, or that somebody else wrote.
UNWELCOME = re.compile(r"(^|/)(uv\.lock|pylock\.toml|node_modules/.*|.*\.sqlite3|.*\.min\.(js|css)|\.env)$")
# The letter in brackets keeps this file from finding itself.
PATH_OF_A_MACHINE = re.compile(r"(?<![\w.~-])(/wor[k]/|/roo[t]/|/hom[e]/\w+/|[A-Z]:\\User[s]\\)")
REGISTRY = re.compile(
    r"pypi\.or[g]|pythonhosted\.or[g]|registry\.npmj[s]|--(extra-)?index-ur[l]|--find-link[s]"
)

# Template → why it may hold what the content security policy would block. Empty is how it should stay.
INLINE_WITH_A_REASON: dict[str, str] = {}
INLINE = {
    "style attribute": re.compile(r"<[^>]*\sstyle\s*="),
    "style element": re.compile(r"<style[\s>]", re.I),
    "handler attribute": re.compile(r"<[^>]*\son[a-z]+\s*=\s*[\"']", re.I),
    "inline script": re.compile(r"<script(?![^>]*\ssrc=)(?![^>]*type=\"application/json\")[^>]*>", re.I),
    "javascript address": re.compile(r"(href|action)\s*=\s*[\"']javascript:", re.I),
}
ANOTHER_HOST = re.compile(
    r"<(script|img|link|iframe|source|video|audio|embed|object|use)\b[^>]*\s(src|href|srcset|data)\s*=\s*[\"'](https?:)?//",
    re.I,
)


def tracked() -> list[str]:
    """Names of the files under version control; an unpacked archive has none to check."""
    if not (ROOT / ".git").exists():
        return []
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    found = []
    for name in tracked():
        content = (ROOT / name).read_bytes()
        if b"\0" in content:
            continue
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{name}:{number}")
    return found


def test_no_unwelcome_file_is_tracked():
    assert [name for name in tracked() if UNWELCOME.search(name)] == []


def test_no_file_names_a_machine():
    assert lines_with(PATH_OF_A_MACHINE) == []


def test_no_file_names_a_registry():
    assert lines_with(REGISTRY) == []


def test_locks_hold_no_address():
    locks = sorted(ROOT.glob("requirements*.txt"))
    assert len(locks) == 3
    assert [path.name for path in locks if "://" in path.read_text(encoding="utf-8")] == []


def imported(source: str) -> set[str]:
    """First words of what a file imports."""
    nodes = list(ast.walk(ast.parse(source)))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [
        node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level
    ]
    return {name.partition(".")[0] for name in names}


def test_what_the_product_imports_is_asked_for_by_its_name():
    """Not only locked because something else asks for it: that may stop asking."""
    files = [path for path in SRC.rglob("*.py") if "tests" not in path.parts]
    foreign = set().union(*(imported(path.read_text(encoding="utf-8")) for path in files))
    foreign -= {*sys.stdlib_module_names, "nhiemky"}
    made_by = packages_distributions()
    asked = wanted(ROOT / "requirements.in").keys() | wanted(ROOT / "requirements-ballots.in").keys()
    assert "asgiref" in foreign
    assert {name for name in foreign if not {*map(canonicalize_name, made_by[name])} & asked} == set()


@pytest.mark.parametrize("kind", INLINE)
def test_templates_hold_nothing_inline(kind: str):
    found = [
        path.relative_to(ROOT).as_posix()
        for path in TEMPLATES
        if INLINE[kind].search(path.read_text(encoding="utf-8"))
    ]
    assert [name for name in found if name not in INLINE_WITH_A_REASON] == []


def test_templates_ask_no_other_host():
    asking = [path for path in TEMPLATES if ANOTHER_HOST.search(path.read_text(encoding="utf-8"))]
    assert [path.relative_to(ROOT).as_posix() for path in asking] == []


@pytest.mark.parametrize(
    ("kind", "bad"),
    [
        ("style attribute", '<p class="a" style="color: red">'),
        ("style element", "<style>p {}</style>"),
        ("handler attribute", '<button onclick="go()">'),
        ("inline script", "<script>go()</script>"),
        ("javascript address", '<a href="javascript:go()">'),
    ],
)
def test_the_check_of_templates_can_fail(kind: str, bad: str):
    assert INLINE[kind].search(bad)


def test_the_check_of_templates_lets_good_pages_pass():
    page = '<script src="{% static "a.js" %}" defer></script><script type="application/json" id="a">1</script><a href="https://example.vn/">'
    assert not any(pattern.search(page) for pattern in INLINE.values())
    assert not ANOTHER_HOST.search(page)
    assert ANOTHER_HOST.search('<img alt="" src="//example.vn/a.png">')


@pytest.mark.parametrize("name", ["README.md", "README.vi.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_what_a_paper_points_to_is_there(name: str):
    pointed = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", (ROOT / name).read_text(encoding="utf-8"))
    assert [target for target in pointed if not (ROOT / target).exists()] == []
