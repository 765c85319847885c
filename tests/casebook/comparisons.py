"""What may be compared on the published tables, decided before the rules were written.

Each line is a comparison, the verdict on it, the rule that decides, and why. ``figures`` sets observations side by
side, of one case or several, of one indicator or two; ``across`` asks for an indicator over cases, divided by ``per``.
"""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """A comparison: observations by id (as those of ``case``, if given), or an indicator over cases."""

    observations: tuple[str, ...] = ()
    case: str = ""
    indicator: str = ""
    cases: tuple[str, ...] = ()
    per: str = ""
    period: str = "all"


class Expected(NamedTuple):
    """A comparison with its verdict, the deciding rule, and the reason in words."""

    question: Question
    grade: str
    rule: str
    why: str


def figures(*observations: str, case: str = "") -> Question:
    """Observations side by side."""
    return Question(observations=observations, case=case)


def across(indicator: str, *cases: str, per: str = "", period: str = "all") -> Question:
    """An indicator over cases (none: all), over a denominator or a unit of time."""
    return Question(indicator=indicator, cases=cases, per=per, period=period)


SEVEN_2020 = (
    "chenghua-x-census-2020",
    "dalian-x-census-2020",
    "dongguan-x-census-2020",
    "pudong-x-census-2020",
    "qufu-x-census-2020",
    "wenzhou-x-census-2020",
    "zhenan-x-census-2020",
)
RESIDENTS = "residents_permanent"


class Answer(NamedTuple):
    """What the Compare page is asked by its address: the card that answers, its verdict and the deciding rule."""

    query: str
    card: str
    grade: str
    rule: str


# fmt: off
ANSWERS: tuple[Answer, ...] = tuple(Answer(*line) for line in (
    ("i=function_recipients&y=function_recipient_associations&c=wenzhou", "scatter", "refused", "definition"),
    ("i=functions_transferred&c=wenzhou", "comparison", "caution", "deviation"),
    ("i=disputes_mediated&c=qufu.zhenan&per=residents_permanent", "comparison", "caution", "start_unknown"),
    ("i=disputes_mediated&c=qufu.zhenan&per=year", "comparison", "refused", "per_start"),
    ("i=disputes_mediated&c=qufu.zhenan&per=month", "comparison", "refused", "per_start"),
    ("i=opinions_collected&y=petitions_total", "scatter", "refused", "measure"),
    ("i=opinions_collected&y=petitions_level", "scatter", "refused", "measure"),
    ("i=residents_permanent&c=pudong", "comparison", "refused", "level"),
    ("i=residents_permanent&c=pudong&t=2010", "comparison", "refused", "level"),
    ("i=residents_permanent&c=chenghua.pudong&t=2010", "comparison", "refused", "level"),
    ("i=residents_permanent&c=pudong.qufu", "comparison", "refused", "level"),
    ("i=residents_unspecified&c=luan&y=residents_permanent", "scatter", "refused", "definition"),
    ("i=residents_permanent&c=luan&t=all", "comparison", "refused", "boundary"),
    ("i=residents_permanent&c=chenghua.dalian.dongguan.qufu.wenzhou.zhenan", "comparison", "comparable", ""),
    ("i=registrations_people&per=residents_permanent", "comparison", "refused", "per_base"),
    ("i=registrations_people&per=residents_registered", "comparison", "refused", "per_base"),
    ("i=registrations_people&y=residents_permanent", "scatter", "refused", "measure"),
    ("i=registrations_people&y=residents_unspecified", "scatter", "refused", "measure"),
    ("i=mediation_rooms&y=disputes_mediated", "scatter", "refused", "measure"),
    ("i=petitions_total&c=chenghua.luan", "comparison", "refused", "direction_only"),
))
EXPECTED: tuple[Expected, ...] = tuple(Expected(*line) for line in (
    # Definitions and measures
    (figures("wenzhou-recipients-2014", "wenzhou-associations-2015"), "refused", "definition",
     "2014 counts social organisations, 2015 industry associations only: 110 to 41 is no fall"),
    (figures("wenzhou-functions-2014", "wenzhou-functions-2015"), "caution", "deviation",
     "whether the 161 overlap the 167 is not stated, so the two are read but not joined"),
    (across("functions_transferred", "wenzhou"), "caution", "deviation",
     "over time: the totals of both years; parts and the pilot are set aside"),
    (across("disputes_mediated", per="year"), "refused", "per_start", "no start is printed, so there is no rate per year"),
    (across("disputes_mediated", per="month"), "refused", "per_start", "nor per month"),
    (across("registrations_people", per="residents_permanent"), "refused", "per_base",
     "who is registered is not who the census counts"),
    (figures("zhenan-opinions", "common-x-petitions-level-2013"), "refused", "measure",
     "opinions gathered by a programme are not petitions"),
    (figures("dalian-x-network-messages-2014", "common-x-petitions-level-2013"), "refused", "measure",
     "messages to a site are not petitions either"),
    (figures("luan-residents", "luan-x-census-2010"), "refused", "definition",
     "710.3万 is printed without saying which residents; the census counts permanent ones"),
    (figures("luan-residents", "luan-x-registered-2010"), "refused", "definition",
     "near the registered population, but the article does not say that it is"),
    (figures("luan-x-registered-2010", "luan-x-census-2010"), "refused", "definition",
     "registered and permanent residents are two populations"),
    (figures("zhenan-residents", "zhenan-x-census-2010"), "refused", "definition",
     "28.5万 is printed without saying which residents"),
    (figures("dalian-people", "dalian-x-census-2020"), "refused", "measure",
     "registrations on a platform are not residents"),
    (figures("dalian-people", "dalian-x-census-2010"), "refused", "measure",
     "nor were they at the census before"),
    (figures("qufu-x-rooms-2018", "qufu-x-disputes-2018"), "refused", "measure",
     "rooms and the disputes handled in them"),
    (figures("qufu-room-villages", "qufu-x-rooms-2018"), "refused", "measure",
     "villages with a room are not rooms: departments have rooms too"),
    (figures("zhenan-difficulties", "zhenan-opinions"), "refused", "measure",
     "an output and an activity; the one is not said to be part of the other"),
    (figures("qufu-x-disputes-2020", "qufu-x-disputes-2024"), "refused", "definition",
     "handled since the beginning, and resolved by whatever channel in one year"),
    (figures("wenzhou-x-social-organisations-2014", "wenzhou-associations"), "refused", "definition",
     "industry associations are one sort of social organisation"),
    (figures("wenzhou-x-social-organisations-2014", "wenzhou-x-social-organisations-per-10k-2014"), "refused", "measure",
     "a number and a rate"),
    (figures("chenghua-happiness-rank", "chenghua-x-community-satisfaction-2015"), "refused", "measure",
     "a place in a ranking and a share"),
    (across("colour_grades"), "refused", "not_a_quantity", "how many colours a scheme has is a design, not a result"),
    (across("design_elements"), "refused", "not_a_quantity", "elements of unlike designs cannot be more or fewer"),
    # Boundaries and levels
    (figures("luan-x-census-2010", "luan-x-census-2020"), "refused", "boundary", "Shou county left at the end of 2015"),
    (figures("luan-x-census-2010", "luan-x-residents-2015"), "refused", "boundary", "the estimate leaves Shou county out"),
    (figures("luan-area", "luan-x-area-2015"), "refused", "boundary", "18,000 and 15,451 km² are two territories"),
    (figures("pudong-x-beicai-census-2000", "pudong-x-census-2000", case="pudong"), "refused", "level",
     "the case is a town; the district has thirty times its residents"),
    (figures("pudong-x-census-2010", "pudong-x-census-2020", case="pudong"), "refused", "level",
     "both are the district's, and the case is the town"),
    (across(RESIDENTS, "pudong", "chenghua", period="2010"), "refused", "level",
     "Beicai's own count is of 2000; the district's of 2010 is not put in its place"),
    (across(RESIDENTS, "pudong"), "refused", "level", "the town's count of 2000 and the district's of two other years"),
    (across("area", "pudong", "qufu"), "refused", "level", "only the district's area is printed"),
    (across("business_districts", "pudong", "chenghua"), "refused", "level", "the districts are the whole district's"),
    # Populations
    (figures(*SEVEN_2020), "comparable", "", "one census, one definition; who relays a census does not change it"),
    (figures("chenghua-x-census-2010", "chenghua-x-census-2020"), "comparable", "", "same boundary, two censuses"),
    (figures("dalian-x-census-2010", "dalian-x-census-2020"), "comparable", "", "same boundary, two censuses"),
    (figures("dongguan-x-census-2010", "dongguan-x-census-2020"), "comparable", "", "same boundary, two censuses"),
    (figures("pudong-x-census-2010", "pudong-x-census-2020"), "comparable", "", "as a district; not as the case"),
    (figures("wenzhou-x-census-2010", "wenzhou-x-census-2020"), "comparable", "", "same boundary, two censuses"),
    (figures("zhenan-x-census-2010", "zhenan-x-census-2020"), "comparable", "", "same boundary, two censuses"),
    (figures("qufu-x-census-2020"), "refused", "too_few", "only one census of Qufu is in the material"),
    (across(RESIDENTS, "chenghua", "dalian", "dongguan", "wenzhou", "zhenan", period="2010"), "comparable", "",
     "one census, one definition"),
    (figures("chenghua-x-census-2020", "chenghua-x-residents-2019-text"), "caution", "period_unknown",
     "94.08万 prints no year"),
    (across("residents_unspecified"), "caution", "period_unknown", "none of the four prints a date"),
    (across("residents_unspecified", "dongguan", "chenghua"), "caution", "period_unknown",
     "近千万 has no lower bound either, so nothing is below it for certain"),
    # Disputes
    (across("disputes_mediated", "zhenan", "qufu"), "caution", "start_unknown", "totals since unprinted starts"),
    (across("disputes_mediated", "zhenan", "qufu", per=RESIDENTS), "caution", "start_unknown",
     "per resident of the nearest census, but over unlike and unknown numbers of years"),
    (across("disputes_mediated", "zhenan", "qufu", per="area"), "refused", "per_date",
     "undated figures are divided within their source only, and Qufu's area stands in another"),
    (across("disputes_mediated", "zhenan", "qufu", per="month"), "refused", "per_start", "no start, no rate"),
    (across("disputes_mediated", "zhenan", "qufu", per="year"), "refused", "per_start", "no start, no rate"),
    (across("disputes_mediated", "zhenan", "qufu", per="administrative_villages"), "refused", "per_missing",
     "Qufu's number of villages is not printed"),
    (across("disputes_mediated", "zhenan", "qufu", per="communities"), "refused", "per_scope",
     "Zhen'an's six communities are those beside its villages, not the whole county"),
    (across("disputes_mediated", "zhenan", "qufu", per="residents_registered"), "refused", "per_base",
     "rooms serve who lives there, wherever registered"),
    (figures("qufu-x-disputes-2018", "qufu-x-disputes-2020"), "caution", "start_unknown",
     "the same count further on, if the start is the same"),
    (figures("zhenan-x-disputes-2015", "qufu-x-disputes-2020"), "caution", "start_unknown", "one of each"),
    (figures("qufu-room-villages", "qufu-x-villages-2018"), "caution", "break", "405 and 457: no cause is given"),
    (figures("qufu-x-rooms-2018", "qufu-x-rooms-2020"), "caution", "period_unknown", "neither prints a date"),
    (figures("qufu-x-success-rate-2018", "qufu-x-success-rate-2020"), "caution", "period_unknown",
     "shares of undated counts"),
    (figures("qufu-x-success-rate-2020", "qufu-x-success-rate-2024"), "caution", "deviation",
     "what counts as success is each source's own"),
    # Denominators
    (across("registrations_people", per=RESIDENTS), "refused", "per_base",
     "who is registered need not live there: no share of residents"),
    (across("registrations_people", per="residents_registered"), "refused", "per_base", "nor of the registered"),
    (across("residents_moved", per=RESIDENTS), "refused", "per_base", "those moved away are no share of those there now"),
    (across("opinions_collected", per=RESIDENTS), "refused", "too_few", "one case gathers opinions"),
    (across(RESIDENTS, "luan", "dongguan", per="area", period="2020"), "caution", "denominator",
     "both over the land within their boundary of that day, Lu'an's as measured in 2015"),
    (across(RESIDENTS, "chenghua", "dongguan", per="area", period="2020"), "caution", "estimate",
     "density, with an area of low reliability"),
    (across("functions_transferred", per="function_recipients"), "refused", "too_few", "one case transfers functions"),
    # Spans
    (figures("wenzhou-functions-city", "wenzhou-functions-county"), "refused", "span", "the parts are undated"),
    (figures("wenzhou-functions-2014", "wenzhou-functions-county"), "refused", "span", "a year and an undated part"),
    (figures("wenzhou-x-pilot-functions-2013", "wenzhou-functions-2014"), "refused", "span", "a month and a year"),
    (figures("common-x-disputes-2011", "common-x-disputes-2016-2020"), "refused", "span", "one year and five"),
    (figures("dalian-x-network-messages-2014", "dalian-x-network-messages-2016"), "caution", "reporter",
     "one start, two dates; the later is the operator's own"),
    (figures("dalian-x-petitions-change", "common-x-petitions-change-2015"), "caution", "period_unknown",
     "two years running, which two is not printed"),
    # Areas and communities
    (across("area"), "caution", "break", "Lu'an stands there in two boundaries; most areas are undated too"),
    (across("area", "chenghua", "zhenan", "qufu"), "caution", "period_unknown", "areas without a date"),
    (figures("dalian-x-area-land", "dongguan-x-area"), "caution", "scope", "land against all"),
    (figures("chenghua-area", "chenghua-x-area-2020"), "caution", "period_unknown", "108 is undated"),
    (across("communities"), "caution", "period_unknown", "undated, and Zhen'an's are those beside its villages"),
    # Directions and silence
    (across("petitions_total", "chenghua", "luan"), "refused", "direction_only", "Chenghua says that they fell, not how far; Lu'an speaks of the situation only"),
    (across("petitions_total"), "refused", "direction_only", "the article prints no petition count"),
    (across("petitions_online_share"), "refused", "too_few", "printed for the nation only"),
    (across("mediators"), "refused", "too_few", "only Qufu reports it"),
))
