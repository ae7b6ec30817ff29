// Words that hide a number or a commitment. Source: weasel words as writing guides list them (plain-language handbooks, the "words to watch"
// of encyclopaedia editors), with the uses left out in which a figure follows.

export const VAGUE = `
# Counts without a count.
^as|that|how|this|too|not many !years|happy|thanks ; too often
some !.num|day|time|one|thing|where|how|what|of|are|is|were|was ^and
several ^past|last|next
various ; multiple !.num|choice|sclerosis|myeloma|listing ^and ; numerous ; countless ; myriad ; innumerable ; plenty of ; lots of ; a lot of ; 
a|an|the|its|our|their|this? ( wide|broad|vast|full|diverse|comprehensive|extensive|growing|whole|expansive|rich|expanding|broader|wider? range|variety|array|assortment|catalog|catalogue|spectrum|host|multitude|plethora|wealth|selection|series|suite|slate|mix of ) !.num
a|an|the ( range|variety|array|spectrum|host|multitude|plethora|wealth|selection|handful|couple|majority|series of ) !.num
^write a ( .adj? number of ) ; range of
a few ; a small|growing|large|select|limited number of ; a handful of ; a majority of ; the|vast majority of ; a portion of
vast|large|massive|huge|enormous|significant|substantial|growing|unprecedented|immense|tremendous|great amount~|quantity~|volume~|number~ of
vast ^the ; certain/a .noun ; select/a markets|cities|stores|locations|customers|areas|countries|models|partners ; wide ranging ; far reaching ; broad based
hundreds|thousands|millions|billions|trillions|dozens|tens !of|and ; saved|save|saving|saves|invest~|earn~|worth|generate~ ( hundreds|thousands|millions|billions|trillions|dozens )
( billions|millions ) of dollars|pounds|euros
a ( rich|deep|full|complete|robust|strong|healthy|steady|dynamic|unique|new|curated|dedicated|powerful|digital library|set|suite|line|mix|portfolio|collection|lineup|slate|family|catalog|catalogue|menu|package|toolkit|stream|network|pool|roster|calendar|program of ) !.num ; a ( suite|set|slate|lineup|collection|mix|combination|variety|wealth of ) .adj ; the full|entire|whole ( range|suite|breadth|scope|spectrum of )
growing|increasing|expanding|rising number|list|range|collection|roster|body|portfolio|community|network of ; a ( growing|expanding ) network|list|roster|portfolio|body|community  ; more and more ; most of the world ; diverse ; diversity of !its|our|the|their ; a diverse ; evolving|changing|unique|diverse|individual|different|everyday|varied|growing|ever-changing ( needs|requirements|preferences ) ; ( evolving|changing|diverse|unique needs|preferences|expectations|requirements ) ; in|at|with|for|from|of|across|by ( select ) .noun ; certain .adj .noun ; some of the|our|its|their ( most|best|largest|biggest|leading|top|world|country|nation ) ; some of ( the most ) ; ( some of the ) most|best|world|largest|country|nation|toughest|biggest|industry ; one or more ; and related|similar|additional|other .noun ; other .adj? benefits|features|perks|services|improvements|enhancements|initiatives|factors|areas|advantages|resources|options|opportunities ; additional features|benefits|opportunities|markets|resources|locations|capabilities|enhancements|options ; additional .adj features|benefits|markets|services
real change|value|impact|results|progress|world impact ; make~/v things happen ; at all levels ; at every level|stage|turn|step ; in new ways ; in more ways ; in meaningful|many|new|various|different|several ways ; around the clock ; and additional ; all of life ; for everyone
# And so on.
and ( more ) !than|.num|.adj|.adv|.noun|.verb|.det|of|to|about|often
and much|so|many more ; and beyond ; and others ; among others ; amongst others ; and so on ; and so forth ; etc ; and the like ; such as others ; other areas|initiatives|factors
in all areas ; in every area|way|aspect ; across the board ; all kinds of ; all sorts of ; all types of
even ( more|greater|better|faster|easier|stronger|further|smarter|bigger|closer|deeper|broader|higher ) ; even greater|better|more|further|stronger|faster|easier|bigger|smarter
# Promises that promise nothing.
aim|aims|aimed|aiming to ^the|our|its|my|their ; aimed at ; designed to ^when ; intended|built to .verb ; meant to !be .verb ; seek~/v to ; strive~/v to ; endeavor|endeavour|endeavors to ; hope~/v to ; intend~/v to ; plan|plans to explore|evaluate|consider|look ; anticipate~/v .verb ; believe~/v .det .noun <3> can|could|will ; work|works|working ( to|towards|toward ) .verb .adj? experience|outcomes ; explore~/v .det? .adj? opportunities|options|possibilities|ways ; consider~/v .det? options ; opportunities to ; opportunity to help ; potential to ; may be able ; could be able ; as many as possible ; as soon as possible ; look|looks|looking to .verb ^forward ; geared toward|towards|to
on a mission to ; positioned|poised to ; well positioned ; in an? effort to help
can|could|may|might|should also|even|further? help|potentially|contribute
can|could|may|might also|even|further|significantly|often|ultimately? help
helps|help to? ( ensure ) ; help~/v to ensure|support|improve|address|shape
potentially ; possibly ; arguably ; virtually all|every|any ; nearly all|every !.num ; almost all|every|any !.num ; where possible|applicable ; as needed ; to some extent ; in many|some|most cases ; relatively ; somewhat
# Times without a date.
in the near|coming|foreseeable future ; in the coming|next|following|upcoming weeks|months|years|quarters|days ; over the coming|next weeks|months|years ; prepared|ready|built|prepare|prepares|preparing for the future|tomorrow ; coming soon ; in due course ; at a later date ; going forward = from now on
moving forward = from now on
for years to come ; for generations to come ; for decades to come ; into the future ; the years ahead
much needed ; various other ; key areas|factors|aspects|elements ; certain circumstances
better tomorrow|future|world ; better ( future|tomorrow|world )
a? meaningful|real|positive|lasting|tangible|big|bigger difference ; make~/v a? .adj? difference|impact
# More counts without a count, and more ways to leave a door open.
most .common ^the|at|'s|their|our|its|for|of|her|his|my|your|world|country|a|matter|matters !time ; most of our|its|their|the !day|week|time|year|way|night
virtually|almost|nearly anyone|anything|anywhere|everyone|everything|everybody|nothing|every|all !.num ; loads of ; heaps of ; scores of ; a great|good deal of ; an abundance of ; a plethora ; a bit ; a little more|less|bit|better|different|easier|further|extra|closer ; up to several|many ; more than ever before? ; now more than ever ; a growing|large|small|significant|substantial|increasing percentage|proportion|share|part|portion|fraction of ; a fraction of the .noun ; a sizeable|large|small|significant part of ; any number of ; no shortage of ; a long list of
all|every of? your need~ ; every need ; any need~ ; your every need ; anything you need ; everything you need ; whatever you need ; and so much more ; and lots|plenty more ; and many others|more ; to name a few ; just to name ; and then some ; among other things ; and similar .noun ; such things as ; or something similar
certain .noun ^a|make|be|for|is|are|not|am|was|were|almost|quite|the ; appropriate .noun ^the|an ; necessary steps|measures|action|precautions|changes|improvements ; where|as|when ( appropriate|necessary|required|applicable|relevant ) ^the ; at some point ; some time ^for|took|takes|take ; for some time ; sooner or later ; one day soon ; in no time ; typically|generally ^more ; in general ; broadly speaking ; in principle ; under normal circumstances ; subject to availability|change|demand ; where|when conditions allow ; hopefully ; ideally ; potentially ; could|may|might .adv? reduce|save|improve|increase|cut|lower|lead|result|benefit|evolve|expand|unlock|transform|enable ; can also|even|significantly|potentially|dramatically|greatly|often? save|reduce|improve|increase|boost|lower|transform ^you|we|i ; work|working|works toward|towards ; look|looks|looking at ways|options ; with an eye toward|to ; geared to ; help .noun? better ; helps .noun? .noun? better
positive impact|influence|contribution|effect ; lasting|meaningful|tangible|profound|transformative impact|change|value ; that matter most ; when you need it most ; a better way ; in a new|different|better|whole way ; in every sense ; on many levels ; on multiple fronts ; far and wide ; near and far ; and everything in between ; every .noun along the way
`
