"""The package as syntax trees, for tests that read the code instead of running it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "peergroup_desktop"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Import:
    """One name that a module brings in: `module` in full, where in the file."""

    module: str
    line: int


@dataclass(frozen=True)
class Source:
    """One Python file. `name` is dotted (`peergroup_desktop.core.ids`), `layer` its second part."""

    path: Path
    text: str

    @cached_property
    def name(self) -> str:
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def layer(self) -> str:
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path.name)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    def at(self, line: int) -> str:
        """Return "core/ids.py:12" for messages."""
        return f"{self.path.relative_to(ROOT).as_posix()}:{line}"

    def imports(self) -> Iterator[Import]:
        """Yield every import, also those inside functions. `from a import b` counts as `a.b`."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from (Import(alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = self._absolute(node)
                yield from (Import(f"{base}.{alias.name}", node.lineno) for alias in node.names)

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        package = self.name.split(".")
        keep = len(package) - node.level + (self.path.stem == "__init__")
        return ".".join([*package[:keep], *([node.module] if node.module else [])])

    def texts(self) -> Iterator[ast.Constant]:
        """Yield the string constants that are not docstrings."""
        docstrings = {id(node.value) for node in self.nodes if isinstance(node, ast.Expr)}
        for node in self.nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                yield node

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Yield each call with the last part of what is called: `vault.lock()` as "lock"."""
        for node in self.nodes:
            if isinstance(node, ast.Call):
                yield called_name(node.func), node


def called_name(node: ast.expr) -> str:
    """Return the last part of a dotted name, or nothing for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


@cache
def sources(folder: str = PACKAGE) -> tuple[Source, ...]:
    """Return the Python files under a folder of the repository, in order of their paths."""
    return tuple(Source(path, path.read_text(encoding="utf-8")) for path in sorted((ROOT / folder).rglob("*.py")))
