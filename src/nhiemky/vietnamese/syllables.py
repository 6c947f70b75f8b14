"""The syllable system of Vietnamese: onset, rhyme, tone, and on which vowel the tone mark may stand.

A syllable that the system cannot make is a slip of the pen or a foreign word; one that it can make need not exist.
"""

import unicodedata
from functools import lru_cache

_TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_ONSETS = (
    *("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"),
    *"bcdđghklmnprstvx",
    "",
)
#: Rhymes behind any onset; `u` of `qu` belongs to the onset.
_AS_TEXT_RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
    oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uân uâng uât uây uê uêch
    uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyn uyp uyu ư ưc ưi ưng ưt ưu ưa ươc ươi
    ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh yt
"""
_RHYMES = frozenset(_AS_TEXT_RHYMES.split())
_FRONT = ("e", "ê", "i", "y")
_NEED_FRONT, _NEVER_FRONT = frozenset({"k", "gh", "ngh"}), frozenset({"c", "g", "ng"})
_STOPS = ("c", "ch", "p", "t")
_OPEN_EITHER = frozenset({"oa", "oe", "uy"})
_SECOND = ("oa", "oe", "uy")


def split_tone(syllable: str) -> tuple[str, str, int]:
    """The lower-case syllable without its tone mark, the tone (f s x r j or nothing), the place of the mark or -1."""
    letters: list[str] = []
    tone, place = "", -1
    for letter in unicodedata.normalize("NFC", syllable).lower():
        base = unicodedata.normalize("NFD", letter)
        marks = [mark for mark in base if mark in _TONES]
        if marks:
            tone, place = (_TONES[marks[0]], len(letters)) if not tone else ("twice", place)
        letters.append(unicodedata.normalize("NFC", "".join(mark for mark in base if mark not in _TONES)))
    return "".join(letters), tone, place


@lru_cache(maxsize=20_000)
def is_syllable(written: str) -> bool:
    """Whether the system can make this syllable, with the tone mark in either of the two usual places."""
    plain, tone, place = split_tone(written)
    return any(
        _spelled(onset, rhyme) and _toned(rhyme, tone) and (place < 0 or place - len(onset) in _places(rhyme))
        for onset, rhyme in _cuts(plain)
    )


@lru_cache(maxsize=20_000)
def lacks_tone(written: str) -> bool:
    """Whether only the tone is missing: `hoach`, `quyêt` – a rhyme that ends in a stop needs one."""
    plain, tone, _ = split_tone(written)
    return not tone and any(_spelled(*cut) and cut[1].endswith(_STOPS) for cut in _cuts(plain))


@lru_cache(maxsize=20_000)
def with_tone_moved(written: str) -> str | None:
    """The syllable with its tone mark on the vowel where it belongs: `giá` for `gía`; None if that does not help."""
    plain, tone, _ = split_tone(written)
    mark = next((mark for mark, name in _TONES.items() if name == tone), "")
    for onset, rhyme in _cuts(plain):
        if mark and _spelled(onset, rhyme) and _toned(rhyme, tone):
            at = len(onset) + min(_places(rhyme))
            return unicodedata.normalize("NFC", plain[: at + 1] + mark + plain[at + 1 :])
    return None


def _cuts(plain: str) -> list[tuple[str, str]]:
    cuts = [(onset, plain[len(onset) :]) for onset in _ONSETS if plain.startswith(onset)]
    # gì, gìn, giêng: the i is written once for the onset gi and for the rhyme.
    return [*cuts, ("g", plain[1:])] if plain.startswith("gi") else cuts


def _spelled(onset: str, rhyme: str) -> bool:
    if rhyme not in _RHYMES and not (onset == "gi" and f"i{rhyme}" in _RHYMES and rhyme.startswith("ê")):
        return False
    if onset in _NEED_FRONT:
        return rhyme.startswith(_FRONT)
    if onset in _NEVER_FRONT:
        return not rhyme.startswith(_FRONT) or (onset == "g" and rhyme.startswith("i") and rhyme != "ia")
    return onset != "qu" or not rhyme.startswith(("u", "o", "ư"))


def _toned(rhyme: str, tone: str) -> bool:
    """A rhyme that ends in a stop carries sắc or nặng."""
    return tone in ("s", "j") if rhyme.endswith(_STOPS) else tone != "twice"


def _places(rhyme: str) -> frozenset[int]:
    """Where in the rhyme the mark may stand."""
    for strong in ("ăâêôơ", "ư"):
        marked = [at for at, letter in enumerate(rhyme) if letter in strong]
        if marked:
            return frozenset(marked[-1:])
    if rhyme in _OPEN_EITHER:
        return frozenset({0, 1})
    return frozenset({1 if rhyme.startswith(_SECOND) or rhyme in ("oong", "ooc") else 0})
