"""The lists of packages agree: what pyproject names is what requirements.txt installs."""

import re
import tomllib

from tests.architecture.sources import ROOT


def pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    found = [line.split("#")[0].strip() for line in lines if not line.startswith(("#", "-r"))]
    return dict(split(line) for line in found if line)


def split(requirement: str) -> tuple[str, str]:
    name, version = requirement.split("==")
    return re.sub(r"[-_.]+", "-", name).lower(), version


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_direct_package_is_pinned_alike():
    named = dict(split(requirement) for requirement in project()["project"]["dependencies"])
    assert named.items() <= pins("requirements.txt").items()


def test_what_is_pinned_beyond_says_who_pulls_it_in():
    named = {split(requirement)[0] for requirement in project()["project"]["dependencies"]}
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    assert [
        name for name in pins("requirements.txt").keys() - named if not re.search(rf"{name}==\S+  # of ", text)
    ] == []


def test_the_build_uses_the_pinned_backend():
    backend = dict(split(requirement) for requirement in project()["build-system"]["requires"])
    assert backend.items() <= pins("requirements-dev.txt").items()


def test_every_direct_package_says_why_it_is_here():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    named = [line for line in lines if re.match(r'\s+"[\w-]+==', line)]
    assert [line for line in named if line.count(";") < 2 or "#" not in line] == []


def test_no_list_names_a_registry():
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in ("requirements.txt", "requirements-dev.txt")]
    assert not any(re.search(r"https?:|--(extra-)?index-url|--find-links", text) for text in texts)
