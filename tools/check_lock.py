"""Say whether the lock files still belong to requirements*.in; needs no network.

Every requirement written by hand must be pinned, inside its range, with hashes, and "via" must name no file for
anything else; both locks must agree; no address may stand in them.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
SOURCES = ("requirements.in", "requirements-ballots.in", "requirements-dev.in")
Pins = dict[str, set[str]]


def wanted(source: Path) -> dict[str, Requirement]:
    """Return the requirements that a .in file names itself, by canonical name."""
    lines = (line.partition("#")[0].strip() for line in source.read_text(encoding="utf-8").splitlines())
    found = [Requirement(line) for line in lines if line and not line.startswith("-")]
    return {canonicalize_name(requirement.name): requirement for requirement in found}


def blocks(lock: Path) -> list[str]:
    """Return one text per pinned package: its pin, its hashes and who asked for it."""
    return re.findall(r"^\S+==.*(?:\n[ ]+.*)*", lock.read_text(encoding="utf-8"), re.M)


def pins(lock: Path) -> Pins:
    """Return name → versions; more than one where a version depends on the platform."""
    found: Pins = {}
    for block in blocks(lock):
        name, _, rest = block.partition("==")
        found.setdefault(canonicalize_name(name), set()).add(rest.split()[0])
    return found


def problems(source: Path, lock: Path) -> list[str]:
    """Return what is wrong with one lock, in words."""
    asked, pinned, said = wanted(source), pins(lock), []
    for name, requirement in asked.items():
        if name not in pinned:
            said.append(f"{source.name} asks for {name}, {lock.name} has none")
        elif not all(requirement.specifier.contains(version) for version in pinned[name]):
            said.append(
                f"{lock.name} pins {name} {pinned[name]}, {source.name} wants {requirement.specifier}"
            )
    for block in blocks(lock):
        name = canonicalize_name(block.partition("==")[0])
        if "--hash=sha256:" not in block:
            said.append(f"{lock.name}: {name} has no hash")
        if re.search(rf"-r {re.escape(source.name)}$", block, re.M) and name not in asked:
            said.append(f"{lock.name} still holds {name}, {source.name} no longer asks for it")
    if "://" in lock.read_text(encoding="utf-8"):
        said.append(f"{lock.name} names an address")
    return said


def main() -> int:
    """Check the locks (product, its extra, checks) and their agreement."""
    locks = {source: source.with_suffix(".txt") for source in map(ROOT.joinpath, SOURCES)}
    said = [sentence for source, lock in locks.items() for sentence in problems(source, lock)]
    *products, checks = map(pins, locks.values())
    said += [
        f"the locks differ in {name}"
        for product in products
        for name in product
        if product[name] != checks.get(name)
    ]
    for sentence in said:
        print(sentence, file=sys.stderr)
    if said:
        print("Run: make lock", file=sys.stderr)
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
