"""LibreOffice reads the forms: their words are on its pages, in both scripts."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from briefcheck.blank.form import form_of
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.testing import blank

FORMS = (("contact-report", "zh"), ("communication-strategy", "both"), ("creative-brief", "en"))


@pytest.mark.slow
def test_forms_convert_in_libreoffice(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed here")
    types = {it.id: it for it in Policies(load_extensions()).for_file("any.md").types}
    for id_, language in FORMS:
        (tmp_path / f"{id_}.docx").write_bytes(blank(types[id_], language=language))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    files = [str(tmp_path / f"{id_}.docx") for id_, _ in FORMS]

    command = [office, profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)

    for id_, language in FORMS:
        text = (tmp_path / f"{id_}.txt").read_text(encoding="utf-8-sig")
        form = form_of(types[id_], language)
        for heading in (form.title, *(section.heading for section in form.sections)):
            assert heading in text.splitlines()
