"""The way to paper for the window: what to print and how. The window may not import `reports` itself."""

from peergroup_desktop.reports.agreement_poster import AgreementPoster
from peergroup_desktop.reports.agreement_poster import render as render_agreement
from peergroup_desktop.reports.attendance import MonthAttendance
from peergroup_desktop.reports.attendance import render as render_attendance
from peergroup_desktop.reports.check_in_form import CheckInForm
from peergroup_desktop.reports.check_in_form import render as render_check_in_form
from peergroup_desktop.reports.check_in_results import CheckInResults
from peergroup_desktop.reports.check_in_results import render as render_check_in_results
from peergroup_desktop.reports.check_in_words import check_ins_words, few_words, share_words, span_words, told_words
from peergroup_desktop.reports.contact_sheet import ContactSheet
from peergroup_desktop.reports.contact_sheet import render as render_contact_sheet
from peergroup_desktop.reports.data_map import DataMap
from peergroup_desktop.reports.data_map import render as render_data_map
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.handout import HandoutOptions, HandoutPaper, HandoutSheet
from peergroup_desktop.reports.handout import render as render_handout
from peergroup_desktop.reports.handover_sheet import HandoverSheets
from peergroup_desktop.reports.handover_sheet import render as render_handover_sheets
from peergroup_desktop.reports.import_note import ImportNote
from peergroup_desktop.reports.import_note import render as render_import_note
from peergroup_desktop.reports.key_sheet import KeySheet
from peergroup_desktop.reports.key_sheet import render as render_key_sheet
from peergroup_desktop.reports.method_note import rate_words
from peergroup_desktop.reports.month_pack import MonthPack
from peergroup_desktop.reports.month_pack import render as render_month_pack
from peergroup_desktop.reports.my_page import MyPage
from peergroup_desktop.reports.my_page import render as render_my_page
from peergroup_desktop.reports.options import PageOptions, Paper, Show
from peergroup_desktop.reports.own_record import OwnRecord
from peergroup_desktop.reports.own_record import render as render_own_record
from peergroup_desktop.reports.rehearsal_note import RehearsalNote
from peergroup_desktop.reports.rehearsal_note import render as render_rehearsal_note
from peergroup_desktop.reports.rota_sheet import RotaSheet
from peergroup_desktop.reports.rota_sheet import render as render_rota
from peergroup_desktop.reports.session_summary import SessionSummary
from peergroup_desktop.reports.session_summary import render as render_session_summary
from peergroup_desktop.reports.sign_in import SheetStyle, SignInSheet
from peergroup_desktop.reports.sign_in import render as render_sign_in
from peergroup_desktop.reports.summary import Summary
from peergroup_desktop.reports.summary import render as render_summary
from peergroup_desktop.reports.summary_words import summary_sentences
from peergroup_desktop.reports.thanks import Thanks, ThanksKind
from peergroup_desktop.reports.thanks import render as render_thanks
from peergroup_desktop.reports.thanks import usual_words as usual_thanks

__all__ = [
    "AgreementPoster",
    "CheckInForm",
    "CheckInResults",
    "ContactSheet",
    "DataMap",
    "Document",
    "HandoutOptions",
    "HandoutPaper",
    "HandoutSheet",
    "HandoverSheets",
    "ImportNote",
    "KeySheet",
    "MonthAttendance",
    "MonthPack",
    "MyPage",
    "OwnRecord",
    "PageOptions",
    "Paper",
    "RehearsalNote",
    "RotaSheet",
    "SessionSummary",
    "SheetStyle",
    "Show",
    "SignInSheet",
    "Summary",
    "Thanks",
    "ThanksKind",
    "check_ins_words",
    "few_words",
    "rate_words",
    "render_agreement",
    "render_attendance",
    "render_check_in_form",
    "render_check_in_results",
    "render_contact_sheet",
    "render_data_map",
    "render_handout",
    "render_handover_sheets",
    "render_import_note",
    "render_key_sheet",
    "render_month_pack",
    "render_my_page",
    "render_own_record",
    "render_rehearsal_note",
    "render_rota",
    "render_session_summary",
    "render_sign_in",
    "render_summary",
    "render_thanks",
    "share_words",
    "span_words",
    "summary_sentences",
    "told_words",
    "usual_thanks",
]
