"""Where the record is kept: for now, the case folder, which is read and never written."""

from antechamber.store.case_folder import CaseFolder, load_case_folder

__all__ = ["CaseFolder", "load_case_folder"]
