"""Distributions as pip leaves them: a module and a real dist-info folder, for tests of finding and loading plugins."""

from __future__ import annotations

from pathlib import Path


def install(
    folder: Path,
    module: str,
    source: str,
    *,
    plugin: str | None = "",
    package: str = "",
    version: str = "1.0",
    metadata: str | None = None,
    suffix: str = "dist-info",
) -> Path:
    """Write a module and the dist-info that registers it as a plugin; return the dist-info folder.

    Args:
        folder: what is on the path.
        module: the import name.
        source: its code.
        plugin: the entry-point name; "" for the module's name without ``briefcheck_``, None for no entry point.
        package: the name of the distribution; "" for the module's with dashes.
        version: its version.
        metadata: the METADATA file, if it shall be another.
        suffix: "dist-info", or "egg-info" as setuptools leaves beside a checkout.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{module}.py").write_text(source, encoding="utf-8")
    package = package or module.replace("_", "-")
    info = folder / f"{package.replace('-', '_')}-{version}.{suffix}"
    info.mkdir()
    told = metadata if metadata is not None else f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n\nText\n"
    (info / ("METADATA" if suffix == "dist-info" else "PKG-INFO")).write_text(told, encoding="utf-8")
    name = module.removeprefix("briefcheck_").replace("_", "-") if plugin == "" else plugin
    lines = (
        f"[console_scripts]\nx = y:z\n\n[briefcheck]\n{name} = {module}\n" if name else "[console_scripts]\nx = y:z\n"
    )
    (info / "entry_points.txt").write_text(lines, encoding="utf-8")
    return info
