// Phrases with a shorter form that says the same. Source: the lists of plain-language handbooks (US Federal Plain Language Guidelines, UK
// government style), and what press releases say in their stead. A replacement stands after "=" only where it is always true.

export const WORDY = `
in order to = to
in order for = for
so as to = to
in addition to ^and = besides
in|with the aim|goal|objective|intention|intent of ; with the aim|goal|objective|intention|intent to = to
with a view to ; in an? effort|bid|attempt to = to
for the purpose|purposes of ; due to the fact that = because
owing to the fact that = because
in light of the fact that = because
in spite of the fact that = although
despite the fact that = although
given the fact that = because
the fact that ; in the event that = if
in the event of ; in the absence of = without
on the condition that = if
at this point in time = now
at this time = now
at the present time = now
at that point in time = then
in the process of ; in the course of = during
throughout|over|during the course of = during
on a daily|weekly|monthly|yearly|annual|regular|quarterly|consistent|ongoing|global|continuous|recurring basis ; in terms of ; with respect|regard|regards to = about
in regard|regards to = about
with reference to = about
in relation to = about
pertaining to = about
in accordance with = under
in conjunction with = with
in tandem with = with
in concert with = with
in close collaboration with = with
in close proximity to = near
in the vicinity of = near
in the area|field|realm|arena of ; in the amount of ; in excess of = more than
the vast majority of = most
the majority of = most
prior to = before
subsequent to = after
previous to = before
following the completion of = after
upon completion of = after
until such time as = until
not only <9> but|also ; whether or not = whether
the reason why ; the question as to whether = whether
in such a way that ; in a .adj manner|fashion|way ; in a timely manner|fashion = on time
by means of = by
by virtue of = by
through the use of = with
with the use of = with
make|makes|making|made it possible for|to ; makes|make|making|made it possible ; has|have|having the ability|capability|capacity|opportunity|option|potential|power|flexibility|freedom to = can
provide~/v <3> the|an ability|opportunity|opportunities|option|flexibility|tools|means to|for
give~/v <3> the ability|opportunity|chance|freedom|option|flexibility to
offer~/v <3> the ability|opportunity|option|chance to ; is|are|be able to = can
is|are capable of ; is|are in a position to = can
play~/v .det? .adj? .adj? .adj? role ; plays|play|playing|played .det .adj? , .adj role ; play~/v .det? .adj? part in
set~/v the stage for ; lay~/v the groundwork|foundation for ; make~/v .det? .adj? contribution|contributions to ; make~/v use of = use
make~/v a decision = decide
take~/v into account|consideration = consider
take~/v steps to ; take~/v place = happen
conduct~/v an? analysis|investigation|review|assessment|evaluation ; perform~/v an? analysis|assessment ; reach~/v an agreement = agree
have|has|had|having an? .adj? impact|effect on ; is|are reflective|indicative|representative|supportive of ; is|are in alignment with
it is important|worth|essential|critical|necessary to|noting|that ; it should be noted that ; it is clear that ; needless to say ; as a means of = to
as part of .det .adj? ongoing|broader|overall|continued|larger|continuing <1> effort|efforts|commitment|strategy|initiative|plan ; as part of its|their|our effort|efforts|commitment to
as it relates to = about
at the end of the day ; for the most part = mostly
for all intents and purposes ; first and foremost = first
each and every = every
any and all = all
one and only = only
full and complete = full
various different ; end result ; past history ; future plans ; advance planning ; close proximity ; completely eliminate ; final outcome ; joint collaboration ; join together ; general public = public
in the years|months|weeks to come ; both now and in the future ; today and in the future ; now more than ever ; look|looks|looking forward to <3> continuing|continue|continued|working ; look~/v forward to working <2> to ; continue to continue ; activities
utilize~/v = use
utilization of = use of
commence~/v = begin
endeavor~/v = try
ascertain~ = find out
necessitate~ = need
expedite~ = speed up
aforementioned ; henceforth ; hereby ; therein ; notwithstanding = despite
with an? .adj? focus|emphasis on ; serve~/v as a .adj? reminder|testament|catalyst|platform|foundation|bridge|hub ; bring~/v together the ; help~/v to ensure that ; in the hopes|hope of|that ; with the hopes|hope of|that
is|are designed with <3> in mind ; underscore|underscores|underscoring the importance of ; serves as a ; in support of = for
with the help of ; for the duration of = during
`
