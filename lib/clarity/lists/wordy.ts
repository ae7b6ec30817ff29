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
in accordance with
in conjunction with = with
in tandem with = with
in concert with = with
in close collaboration with = with
in close proximity to = near
in the vicinity of = near
in the area|field|realm|arena of ; in the amount of ; in excess of = more than
the vast majority of !.det = most
( the vast majority ) of .det = most
the majority of !.det = most
( the majority ) of .det = most
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
by virtue of = because of
through the use of = with
with the use of = with
make|makes|making|made it possible for|to ; makes|make|making|made it possible ; has the ability|capability|capacity|opportunity|option|power|flexibility|freedom to = can
have the ability|capability|capacity|opportunity|option|power|flexibility|freedom to ^to|not|n't|will|'ll|would|should|must|may|might|could|can|do|did|does = can
will have the ability|capability|capacity|opportunity|option|power|flexibility|freedom to = can
has|have|had|having the ability|capability|capacity|opportunity|option|potential|power|flexibility|freedom to
provide~/v <3> the|an ability|opportunity|opportunities|option|flexibility|tools|means to|for
give~/v <3> the ability|opportunity|chance|freedom|option|flexibility to
offer~/v <3> the ability|opportunity|option|chance to ; will be able to = can
is|are capable of ; is|are in a position to = can
play~/v .det? .adj? .adj? .adj? role ; plays|play|playing|played .det .adj? , .adj role ; play~/v .det? .adj? part in
set~/v the stage for ; lay~/v the groundwork|foundation for ; make~/v .det? .adj? contribution|contributions to ; make~/v use of = use
make~/v a decision = decide
take~/v into account|consideration = consider
take~/v steps to 
conduct~/v an? analysis|investigation|review|assessment|evaluation ; perform~/v an? analysis|assessment ; reach~/v an agreement = agree
have|has|had|having an? .adj? impact|effect on ; is|are in alignment with
it is important|worth|essential|critical|necessary to|noting|that ; it should be noted that ; it is clear that ; needless to say ; as a means of
as part of .det .adj? ongoing|broader|overall|continued|larger|continuing <1> effort|efforts|commitment|strategy|initiative|plan ; as part of its|their|our effort|efforts|commitment to
as it relates to = about
at the end of the day ; for the most part = mostly
for all intents and purposes ; first and foremost = first
each and every = every
any and all = all
one and only = only
full and complete = full
various different ; end result ; past history ; future plans ; advance planning ; close proximity ; completely eliminate ; final outcome ; joint collaboration ; join together ; general public = public
in the years|months|weeks to come ; both now and in the future ; today and in the future ; now more than ever ; look|looks|looking forward to <3> continuing|continue|continued|working ; look~/v forward to working <2> to ; continue to continue ; .common activities
in light of ; underscore|underscores|underscoring|reinforce|reinforces|reinforcing|demonstrate|demonstrates|demonstrating|reaffirm|reaffirms|reaffirming .det .adj? commitment ; continue|continues to provide|deliver|offer|support
in line with ; in keeping with ; from the ground up ; form~/v part of ; in today's .adj? .adj? .noun ; now more than ever ; in this day and age ; at the same time as
at all times = always
in order that = so that
for the reason that = because
in the case of ; a total of ; in the midst of = amid
in lieu of = instead of
in its|their entirety = whole
with the exception of = except
in the form of = as
as a consequence of = because of
by way of
is|are made up of ; in recognition of = for
has|have been able to
in the hands of ; going above and beyond ; above and beyond ; day in and day out ; time and time again ; once and for all ; for the very first time = for the first time
across the length and breadth ; at your fingertips ; at their fingertips ; a key component|element|ingredient of ; an integral|essential|important part|component|element of ; provide|provides|providing|provided access to ; gain|gains|gaining access to ; help~/v .det? .noun? to ensure ; made possible by|through|thanks ; thanks in part to ; in part because of ; on behalf of .det entire ; whether it's|you're|they're ; whether they|you are ; as we|it|they look to|ahead ; as we continue to ; continue|continues|continuing|continued to .verb and .verb ; bring|brings|bringing|brought to life ; bring .det? .noun? to life ; pave~/v the way for ; open~/v the door|doors to ; shine~/v a light on ; go|goes|going .det extra mile
additionally = also
furthermore = also
moreover = also
in addition , ; whilst = while
hence ; herein ; wherein ; thereof ; in respect of = about
concerning .det ; upon .verb ; with regards ; regardless of whether ; in a variety|number of ways ; in the long|short run|term ; over the long|short term ; in real terms ; at present = now
presently = now
on an individual basis ; in the region of = about
in the neighborhood of = about
in close cooperation with = with
be|is|are of the view|opinion|belief that ; come to the conclusion = conclude
give consideration to = consider
in a position to = able to
provide~/v assistance|support to = help
provide~/v .noun|.det with .det .adj? opportunity ; make~/v improvements to = improve
make~/v changes to = change
make~/v adjustments to = adjust
make~/v an? announcement ; enter~/v into .det? .adj? agreement|partnership ; have|has|had a positive|negative|lasting|significant .noun on ; carry|carries|carried|carrying out .det .adj? review|assessment|analysis|evaluation|study
close|mutual cooperation ; new innovation~ ; advance reservation~|notice ; added bonus ; basic fundamentals ; free gift ; unexpected surprise ; past experience ; true fact~ ; exact same ; each individual
combine together ; collaborate together ; work together to|collaboratively ; plan ahead for ; return back ; continue on ; repeat again ; still remain~ ; absolutely essential ; completely new|unique ; very unique ; most optimal
utilize~/v = use
utilization of = use of
commence~/v = start
endeavor~/v = try
ascertain~ = find out
necessitate~ = need
expedite~ = speed up
aforementioned ; henceforth ; hereby ; therein ; notwithstanding = despite
with an? .adj? focus|emphasis on ; serve~/v as a .adj? reminder|testament|catalyst|platform|foundation|bridge|hub ; bring~/v together the ; help~/v to ensure that ; in the hopes|hope of|that ; with the hopes|hope of|that
is|are designed with <3> in mind ; underscore|underscores|underscoring the importance of ; serves as a ; with the help of ; for the duration of = during
`
