"""Given names in Latin letters: the common ones, and what short ones are short for."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def _pairs(text: str) -> dict[str, tuple[str, ...]]:
    """Return ``short: (formal, ...)`` for each ``short:formal|formal`` of a text."""
    return {short: tuple(formal.split("|")) for short, _, formal in (entry.partition(":") for entry in text.split())}


SHORT_NAMES = _pairs("""
    abby:abigail alex:alexander|alexandra|alexis|alexandre andy:andrew|andreas barb:barbara becky:rebecca ben:benjamin|benedict
    beth:elizabeth bill:william bob:robert cathy:catherine|katherine charlie:charles|charlotte
    chris:christopher|christine|christian|christina cindy:cynthia dan:daniel|danielle dave:david deb:deborah
    ed:edward|edmund|edwin fred:frederick gabe:gabriel geoff:geoffrey greg:gregory jack:john jackie:jacqueline jake:jacob
    jeff:jeffrey jen:jennifer jenny:jennifer jess:jessica jim:james jo:joanna|joanne joe:joseph jon:jonathan josh:joshua
    kate:katherine|catherine kathy:katherine|kathleen katie:katherine ken:kenneth kim:kimberly larry:lawrence liz:elizabeth
    lizzie:elizabeth lou:louis|louise maggie:margaret mandy:amanda matt:matthew max:maxwell|maximilian|maxine
    meg:margaret mike:michael mick:michael nate:nathan|nathaniel nick:nicholas|nicolas nicky:nicola pam:pamela
    pat:patrick|patricia pete:peter phil:philip|phillip ray:raymond rich:richard rick:richard rob:robert ron:ronald sally:sarah
    sam:samuel|samantha sandy:alexandra|sandra steph:stephanie steve:stephen|steven sue:susan|suzanne ted:edward|theodore
    terry:terence|theresa tim:timothy tom:thomas toni:antonia tony:anthony|antony val:valerie vic:victor|victoria
    vicky:victoria viv:vivian|vivienne will:william zach:zachary
""")
"""English short names, small letters."""

_ALSO_WORDS = frozenset({"max", "rich"})

GIVEN_NAMES = (
    (frozenset(SHORT_NAMES) - _ALSO_WORDS)
    | frozenset(formal for names in SHORT_NAMES.values() for formal in names)
    | _names("""
    aaron adam adrian agnes aisha akira alan albert alice alison amelia amir amy ana andrea angela anita ann anna
    anne annie anton arthur ashley astrid audrey barry beatrice bella bernard betty bianca boris brad brandon
    brenda brian bridget bruce bryan caleb cameron camille carl carla carlos carmen carol caroline carolyn cecilia
    chloe ciara claire clara claudia colin connor corinne craig daisy damien daniela darren dean debbie denis denise
    dennis derek diana diane diego dmitri donald donna dora doris dorothy doug douglas duncan dylan elaine eleanor
    elena eli elias elisa ella ellen elliot emil emilia emily emma eric erica erik erin ernest esther ethan eugene
    eva evan evelyn felix fiona florence frances francesca francis francois frank franz gareth gary gavin george
    georgia gerald gina giulia gloria gordon grace graham guido gwen hannah hans harold harry harvey heather
    heidi helen helena henry herbert holly howard hugh hugo ian igor ingrid irene iris isabel isabella ivan ivor ivy
    jane janet janice jared jasmine jason javier jay jean jenna jeremy jerry jesse jill joan joel johan johanna
    johannes jonas jordan jorge jose josephine joyce juan judith judy julia julian julie julien juliet justin kai
    karen karim karin karl kathrin kay keith kelly kelvin kenny kevin kirsten klaus kristen kyle lara lars laura
    lauren laurence lea leah lee lena leo leon leonard leslie levi lewis liam lily linda lisa lucas lucia lucy luis
    luke lydia lynn madeleine magnus malcolm marc marcel marco marcus margot maria marian marie marilyn mario marion
    marius mark marta martha martin martina mary mathias matthias maureen mei melanie melissa mercedes mia michel
    michelle miguel mila miriam mohamed mohammed moira molly monica monique morgan nadia nadine nancy naomi
    natalia natalie natasha neil nigel nikita nina noah noel nora norman olga oliver olivia omar oscar otto owen
    pablo paul paula pauline pavel pedro penny petra philippa pierre priya quentin rachel rafael ralph ramon randy
    raul regina rene rhys rita robin roger roland roman rosa rosie ross roxanne roy ruben rupert russell ruth ryan
    sabine sanjay santiago sarah satish scott sean sebastian serena serge sharon shaun sheila sherry shirley silvia
    simon simone sofia sonia sophia sophie stacey stan stefan stella stewart stuart sunil sven sylvia tamara tania
    tanya tara teresa tessa theo tiffany tina tobias todd tomas tracy trevor tristan tyler ulrich una ursula vera
    verena veronica victor vincent viola virginia wade walter wanda warren wayne wendy werner wilma winston xavier
    yan yasmin yolanda yusuf yvette yvonne zara zoe
""")
)
"""Common given names, small letters: before a dash or a colon they are somebody."""


def is_given_name(word: str) -> bool:
    """Tell whether a word is a common given name, in whatever case."""
    return word.casefold() in GIVEN_NAMES
