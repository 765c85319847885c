"""What may be compared on the published tables, decided before the rules were written.

Each line is what a reader asks the Compare page by its address, the card that answers, the verdict, the rule that
decides (none where nothing stands against comparing), and why.
"""

from __future__ import annotations

from typing import NamedTuple


class Answer(NamedTuple):
    """An address of the Compare page and its card, the verdict there, the deciding rule, and the reason in words."""

    query: str
    card: str
    grade: str
    rule: str
    why: str


# fmt: off
ANSWERS: tuple[Answer, ...] = tuple(Answer(*line) for line in (
    # Definitions and measures
    ("i=function_recipients&y=function_recipient_associations&c=wenzhou", "scatter", "refused", "definition",
     "2014 counts social organisations, 2015 industry associations only: 110 to 41 is no fall"),
    ("i=functions_transferred&c=wenzhou", "comparison", "caution", "deviation",
     "whether the 161 overlap the 167 is not stated, so the two are read but not joined; parts and the pilot are set aside"),
    ("i=opinions_collected&y=petitions_total", "scatter", "refused", "measure", "opinions gathered by a programme are not petitions"),
    ("i=opinions_collected&y=petitions_level", "scatter", "refused", "measure", "nor set beside the level of petitions"),
    ("i=opinion_messages&y=petitions_level", "scatter", "refused", "measure", "messages to a site are not petitions either"),
    ("i=residents_unspecified&c=luan&y=residents_permanent", "scatter", "refused", "definition",
     "710.3万 is printed without saying which residents; the census counts permanent ones"),
    ("i=residents_unspecified&c=luan&y=residents_registered", "scatter", "refused", "definition",
     "near the registered population, but the article does not say that it is"),
    ("i=residents_registered&c=luan&y=residents_permanent", "scatter", "refused", "definition",
     "registered and permanent residents are two populations"),
    ("i=residents_unspecified&c=zhenan&y=residents_permanent", "scatter", "refused", "definition",
     "28.5万 is printed without saying which residents"),
    ("i=registrations_people&y=residents_permanent", "scatter", "refused", "measure", "registrations on a platform are not residents"),
    ("i=registrations_people&y=residents_unspecified", "scatter", "refused", "measure", "whichever residents are meant"),
    ("i=mediation_rooms&y=disputes_mediated", "scatter", "refused", "measure", "rooms and the disputes handled in them"),
    ("i=difficulties_solved&y=opinions_collected", "scatter", "refused", "measure",
     "an output and an activity; the one is not said to be part of the other"),
    ("i=colour_grades", "comparison", "refused", "not_a_quantity", "how many colours a scheme has is a design, not a result"),
    ("i=design_elements", "comparison", "refused", "not_a_quantity", "elements of unlike designs cannot be more or fewer"),
    # Boundaries and levels
    ("i=residents_permanent&c=luan&t=all", "comparison", "refused", "boundary", "Shou county left at the end of 2015"),
    ("i=area&c=luan", "comparison", "refused", "boundary", "18,000 and 15,451 km² are two territories"),
    ("i=residents_permanent&c=pudong", "comparison", "refused", "level", "the case is a town, the figure its district's"),
    ("i=residents_permanent&c=pudong&t=all", "comparison", "refused", "level", "the town's count of 2000 and the district's of two other years"),
    ("i=residents_permanent&c=pudong&t=2010", "comparison", "refused", "level", "a district's census is not the town's"),
    ("i=residents_permanent&c=chenghua.pudong&t=2010", "comparison", "refused", "level", "nor put in its place beside another's"),
    ("i=residents_permanent&c=pudong.qufu", "comparison", "refused", "level", "the same in 2020"),
    ("i=area&c=pudong.qufu", "comparison", "refused", "level", "only the district's area is printed"),
    ("i=business_districts&c=chenghua.pudong", "comparison", "refused", "too_few",
     "the district's count is set aside, and with it there would still be one case"),
    # Populations
    ("i=residents_permanent&c=chenghua.dalian.dongguan.qufu.wenzhou.zhenan", "comparison", "comparable", "",
     "one census, one definition; levels and who relays are told, and change nothing"),
    ("i=residents_permanent&c=dalian.dongguan.wenzhou", "comparison", "comparable", "", "the same, of one level"),
    ("i=residents_permanent&t=2010", "comparison", "comparable", "", "six of 2010, each in the boundary of its case"),
    ("i=residents_permanent", "comparison", "caution", "other_boundary", "Lu'an is told in the boundary before 2016"),
    ("i=residents_permanent&t=all&c=dalian", "comparison", "comparable", "", "same boundary, two censuses"),
    ("i=residents_permanent&t=all&c=zhenan", "comparison", "comparable", "", "same boundary, two censuses, relayed"),
    ("i=residents_permanent&t=all&c=chenghua", "comparison", "caution", "period_unknown", "94.08万 prints no year"),
    ("i=residents_permanent&t=all&c=qufu", "comparison", "refused", "too_few", "only one census of Qufu is in the material"),
    ("i=residents_unspecified", "comparison", "caution", "period_unknown", "none of the four prints a date"),
    # Disputes
    ("i=disputes_mediated&c=qufu.zhenan", "comparison", "caution", "start_unknown", "totals since unprinted starts"),
    ("i=disputes_mediated&c=qufu", "comparison", "caution", "start_unknown", "the same count further on, if the start is the same"),
    ("i=disputes_mediated&c=qufu.zhenan&per=residents_permanent", "comparison", "caution", "start_unknown",
     "per resident of the nearest census, but over unlike and unknown numbers of years"),
    ("i=disputes_mediated&per=residents_permanent&s=article", "comparison", "refused", "too_few", "the article counts Zhen'an's alone"),
    ("i=disputes_mediated&c=qufu.zhenan&per=year", "comparison", "refused", "per_start", "no start is printed, so there is no rate per year"),
    ("i=disputes_mediated&c=qufu.zhenan&per=month", "comparison", "refused", "per_start", "nor per month"),
    ("i=disputes_mediated&c=qufu.zhenan&per=area", "comparison", "refused", "per_date",
     "undated figures are divided within their source only, and Qufu's area stands in another"),
    ("i=disputes_mediated&c=qufu.zhenan&per=administrative_villages", "comparison", "refused", "per_missing",
     "Qufu's number of villages is not printed"),
    ("i=disputes_mediated&c=qufu.zhenan&per=communities", "comparison", "refused", "per_scope",
     "Zhen'an's six communities are those beside its villages, not the whole county"),
    ("i=disputes_mediated&c=qufu.zhenan&per=residents_registered", "comparison", "refused", "per_base",
     "rooms serve who lives there, wherever registered"),
    ("i=mediation_rooms&c=qufu", "comparison", "caution", "period_unknown", "none of the three prints a date"),
    ("i=mediation_success_rate&c=qufu", "comparison", "caution", "period_unknown", "shares of undated counts"),
    ("i=mediation_success_rate", "comparison", "refused", "too_few", "one case, whatever is set aside"),
    # Denominators
    ("i=registrations_people&per=residents_permanent", "comparison", "refused", "per_base",
     "who is registered need not live there: no share of residents"),
    ("i=registrations_people&per=residents_registered", "comparison", "refused", "per_base", "nor of the registered"),
    ("i=residents_moved&per=residents_permanent", "comparison", "refused", "per_base", "those moved away are no share of those there now"),
    ("i=opinions_collected&per=residents_permanent", "comparison", "refused", "too_few", "one case gathers opinions"),
    ("i=residents_permanent&per=area&t=2020&c=dongguan.luan", "comparison", "caution", "denominator",
     "both over the land within their boundary of that day, Lu'an's as measured in 2015"),
    ("i=residents_permanent&per=area&t=2020&c=chenghua.dongguan", "comparison", "caution", "estimate",
     "density, with an area of low reliability"),
    ("i=functions_transferred&per=function_recipients", "comparison", "refused", "too_few", "one case transfers functions"),
    ("i=functions_transferred&per=function_recipient_associations&c=wenzhou", "comparison", "refused", "span",
     "a year's functions and undated parts, each over its associations"),
    # Reporters and programmes
    ("i=opinion_messages&c=dalian", "comparison", "caution", "start_unknown",
     "messages of one network at three dates, the second without its start, the last the operator's own"),
    ("i=petitions_change&c=dalian", "comparison", "refused", "too_few", "a single figure, two years running, which is not printed"),
    # Areas and communities
    ("i=area", "comparison", "caution", "break", "Lu'an stands there in two boundaries; most areas are undated too"),
    ("i=area&t=2020&c=dongguan.luan", "comparison", "refused", "too_few", "Lu'an's 18,000 km² ended with its boundary in 2015"),
    ("i=area&t=2020&c=dongguan.zhenan", "comparison", "caution", "period_unknown",
     "Zhen'an's article was printed in 2016; the area of the reference work may be of 2020"),
    ("i=area&c=chenghua.qufu.zhenan", "comparison", "caution", "period_unknown", "areas without a date"),
    ("i=area&c=dalian.dongguan", "comparison", "caution", "scope", "land against all"),
    ("i=area&c=chenghua", "comparison", "caution", "period_unknown", "108 is undated"),
    ("i=communities", "comparison", "caution", "period_unknown", "undated, and Zhen'an's are those beside its villages"),
    # Directions and silence
    ("i=petitions_total&c=chenghua.luan", "comparison", "refused", "direction_only",
     "Chenghua says that they fell, not how far; Lu'an speaks of the situation only"),
    ("i=petitions_total", "comparison", "refused", "direction_only", "the article prints no petition count"),
    ("i=petitions_online_share", "comparison", "refused", "too_few", "printed for the nation only"),
    ("i=mediators", "comparison", "refused", "too_few", "only Qufu reports it"),
))
