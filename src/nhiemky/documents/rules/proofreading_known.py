"""What is no mistake because somebody knows it: abbreviations of every office, and what one office knows besides."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass

_AS_TEXT_KNOWN = """
    AI AIDS AL ANCT ANQP ANTQ ANTT ASEAN ATGT ATTP BBT BC BCH BCHQS BCHTW BCT BCTMT BCĐ BDV BDVTU BHTN BHXH
    BHYT BMVNAH BOT BT BTC BTCB BTCTW BTG BTGDV BTGTW BTV BTVTU BTĐU BVANTQ BĐBP CA CAP CB CBCC CBCCVC
    CBCNV CBĐV CCB CCCD CCHC CCTV CD CHXHCN CMND CMT8 CN CNCH CNH CNTT CNXH COVID CP CQ CSGT CSKV CSTĐ CT
    CT-XH CTDV CTMT CTV CTXH CTr CTrHĐ CTĐ CUV CV CrT CĐ CĐS DDCI DN DOCX DQTV DV DVC DVD DVK EVN FDI GD
    GD&ĐT GDP GIS GPMB GPS GRDP GS GTNT GĐ GĐVH H HCCB HCM HD HDND HIV HN HND HPN HSSV HTNV HTTNV HTX
    HTXSNV HU HUV HV HĐ HĐH HĐND ICT ID INDEX IOC ISO IT KDC KH KHHGĐ KHKT KHLT KHTNV KL KNTC KP KT KT-XH
    KTTT KTXH LHPN LHTN LĐ LĐLĐ LĐTBXH LĐTT MG MN MT MTTQ MTTQVN NCC NCT NDTQ NK NLĐ NQ NQTW NQĐH NTM NVH
    NVQS NĐ NĐ-CP OCOP ODA P PAPI PAR PBT PBTCB PBTTT PBTĐU PCCC PCCC&CNCH PCI PCT PCTN PCTP PCTT PDF PGS
    PGĐ PTB PTP PV PX Q QC QCDC QH QLNN QLĐT QPAN QR QSĐP QU QUV QĐ QĐi SARS SIPAS SMS SN SXH SXKD T.Ư TB
    TBLS TBXH TCCSĐ TCĐ TDM TDP TDTT TDĐKXDĐSVH TH THCS THPT TL TM TM-DV TN TN&MT TNCS TNGT TNMT TP TPHCM
    TS TSVM TT TTATXH TTBDCT TTCN TTCP TTDL TTDP TTHC TTHTCĐ TTTT TTVH TTXD TTXVN TTg TTr TTĐT TTĐU TU TUQ
    TUV TV TVĐU TW TX TXU UB ThU ThUV Ths TĐKT TƯ UBKT UBKTTW UBMTTQ UBMTTQVN UBND UBNDTP UBTVQH UNESCO UNICEF
    USB USD UV UVBCH UVBTV UVTV UVTW VAT VH VHTT VHVN VHXH VIP VMĐT VNPT VNeID VNĐ VOV VPTW VPĐU VSATTP
    VSMT VTV WHO WTO XDCB XDNTM XDĐ XHCN XLSX v.v v/v Đ/c ĐA ĐB ĐBQH ĐBSCL ĐCSVN ĐH ĐHĐB ĐHĐBTQ ĐT ĐTN ĐU
    ĐUV ĐV ĐVSN ĐVTN ĐĐK đ/c
"""
KNOWN = frozenset(_AS_TEXT_KNOWN.split())


@dataclass(frozen=True, slots=True)
class Recorded:
    """A paper of the register: its symbol in standard form, letters of its kind, letters of its issuer."""

    symbol: str
    letters: str
    issuer: str
    number: int
    dated: dt.date


@dataclass(frozen=True, slots=True)
class Running:
    """A series of own papers that began on a day and has reached `last`; `letters` is empty where it counts all kinds."""

    issuer: str
    letters: str
    begins: dt.date
    last: int


@dataclass(frozen=True, slots=True)
class Known:
    """What an office knows besides, all of it in memory only.

    `syllables`: parts of names of people, units and places, small letters. `letters`: its own abbreviations.
    `words`: words and phrases of its own list, small letters. `place`: the name of the ward ("Phường Mẫu").
    """

    syllables: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    papers: tuple[Recorded, ...] = ()
    series: tuple[Running, ...] = ()
    terms: tuple[tuple[int, int], ...] = ()
    place: str = ""


NOTHING_MORE = Known()


def words_in_list(written: str) -> frozenset[str]:
    """The words of an office's own list, one a line; `#` begins a remark."""
    lines = (line.partition("#")[0].split() for line in unicodedata.normalize("NFC", written).splitlines())
    return frozenset(" ".join(words).lower() for words in lines if words)
