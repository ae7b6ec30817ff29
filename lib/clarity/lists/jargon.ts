// Buzzwords and insider words. Source: our own collection of corporate English, kept where a customer would not say the word aloud (the test
// is the counter: would the person who is served use it?). Written in the language of pattern.ts; the editor's spelling does not matter.

export const JARGON_SETS = {
  /** What makes a noun of @thing into a buzzword. */
  buzz: `integrated intelligent unified digital scalable holistic turnkey modular adaptive agile next-generation nextgen interoperable strategic
    proprietary robust dynamic transformational differentiated composable extensible seamless frictionless actionable
    agnostic converged connected unify~ adaptable future-ready technology-enabled tech-enabled AI cloud data automated automate~ automation
    cognitive immersive personalized hyper-personalized omnichannel multi-channel advanced omni-channel optimized`,
  /** Nouns that say nothing until somebody says which. */
  thing: `solution~ platform~ ecosystem~ approach~ experience~ environment~ foundation~ architecture~ capability~ framework~ infrastructure~
    offering~ toolset~ fabric~ backbone~ workflow~ touchpoint~ insight~ analytics landscape~ interface~ engine~ layer~ workforce`,
  /** Abstract goods that are "driven", "unlocked" and "fostered". */
  good: `innovation~ growth value values efficiency efficiencies productivity engagement adoption impact outcome~ result~ performance synergy~
    transformation change alignment accountability excellence success agility resilience sustainability profitability collaboration loyalty
    inclusion equity opportunity~ potential possibilities progress competitiveness differentiation scale modernization advancement~ insight~
    momentum awareness connectivity prosperity creativity conversion~ revenue`,
  /** What is put before -powered, -driven and so on. */
  engine: `ai data cloud api software value insight~ purpose technology tech digital mission outcome~ innovation future hardware gpu analytics
    machine-learning learning ml automation customer client patient consumer user member people human partner community design science knowledge
    silicon intelligence market performance quality security privacy sustainability process event model content experience results solutions
    impact business industry`,
}

export const JARGON = `
# Verbs of management speech.
leverage~/v = use
leveraging = using
empower~ ; empowerment ; disempower~
streamline~ ; streamlined/a
optimize~ ; optimization~ ; optimal|optimum/a performance|efficiency|results|outcomes
incentivize~ = reward
operationalize~ = put to use
monetize~ = earn from
monetization ; democratize~ ; democratization
tokenize~ ; tokenization ; productize~ ; productization
orchestrate~ ; orchestration
ideate~ ; ideation ; co create~ ; co creation ; co innovate~ ; co innovation ; cocreate~
upskill~ = train
upskilling = training
reskill~ = train
onboard~/v ; onboarding ; offboarding
innovate~ ; innovation~
uplift~ ; upleveled ; uplevel~
future proof~ ; futureproof~
harness~/v the|full? power|potential|strength|capabilities|value
harness~/v
unlock~/v the|full|new|more|greater|additional|long-term|further? .adj? @good
unlock~/v <3> potential|value|possibilities|opportunities|opportunity|growth
tap~/v into ^tap
drive~/v .adj? .adj? @good ; driving .adj? @good
drive~/v lasting|long-term|real|measurable|tangible|sustained|sustainable|profitable|incremental|continued <2> .noun
foster~/v .det? .adj? @good|culture|environment|ecosystem|connection~|talent|relationship~|community
fuel~/v .det? .adj? .noun? innovation|growth|progress|discovery|creativity|transformation
accelerate~/v .det? .adj? innovation|growth|transformation|adoption|progress|value|momentum
spearhead~/v = lead
double~/v down on
lean~/v in|into ^to
move~/v the needle ; level~/v up ; scale~/v up? innovation|impact|solutions|adoption
circle back ; deep dive~ ; drill down
elevate~/v .det? <3> experience~|performance|standard~|brand~|customer~|game|bar
deliver~/v .det? .adj? .adj? outcomes|value|impact|insights|synergies|experiences
sustain~/v growth|momentum|performance
adapt~/v to change
maximize~ .det? .adj? .noun? utilization|value|efficiency|impact|performance|productivity|potential|uptime|outcomes|returns|throughput
enable~/v .det? .adj? <2> @good
align~/v .noun? with .det? strategy|priorities|vision|mission|strategic
capitalize~/v on ; evangelize~ ; synergize~ ; gamify~ ; gamification ; containerize~ ; virtualize~ ; hyperscale~ ; hyperscaler~
navigate~/v the? .adj? complexity|complexities|landscape|uncertainty|challenges
pivot~/v to ; curate~/v .noun? experience~

# What software people say of software.
end -to -end ^out|laid|lined|placed
seamless ; seamlessly ; frictionless ; frictionlessly
at .adj? scale !of|model ; at .adj|.noun scale !of|model
scalable ; scalability ; scaling/n ; efficient scaling ; large scale modernization|deployment~|transformation
interoperable ; interoperability ; observability ; extensible ; extensibility ; composable
agentic ; multi agent|agents|turn|cloud|tenant|modal|domain|vector|omics ; multimodal ; multicloud ; multitenant ; multistep reasoning
omnichannel ; omni channel ; hyper personalized|personalization|local|connected|converged|growth ; personalization
hybrid cloud|environment~|infrastructure|multicloud ; edge computing|device~|ai|deployment~ ; cloud computing|native|first|based|infrastructure|environment~
devops ; devsecops ; mlops ; aiops ; microservice~ ; middleware ; serverless ; kubernetes ; containerized ; full stack ; tech|technology|computing|storage|ai|software stack
inference ; inferencing ; throughput ; low latency ; ultra low latency ; latency ; high bandwidth ; bandwidth ; telemetry ; metadata ; petabyte~ ; petascale ; exascale ; gigascale ; hyperscale
rack scale ; node~/n ; compute/n ; accelerated computing ; high performance computing ; long context ; context window~ ; tokens per second~
workload~ ; workflow~ ; workstream~ ; use case~ ; real time <1> analytics|insight~|observability|visibility|inference|monitoring|data|processing|decision~|decisioning|intelligence
foundation|foundational|frontier|reasoning|language|world|base|diffusion model~ !of|year|portfolio ; large language model~ ; neural network~ ; deep learning ; machine learning ; digital twin~ ; data lake~ ; data fabric ; data pipeline~ ; data mesh ; lakehouse
internet of things ; blockchain ; distributed ledger ; on chain ; onchain ; smart contract~ ; stablecoin~ ; tokenized/a ; zero trust ; threat landscape|actor~|intelligence|surface ; attack surface ; endpoint~ ; cyber resilience ; cyber posture ; security posture
software defined ; cloud native ; ai native ; ai first ; ai ready ; gen ai ; genai ; generative ai ; conversational ai ; physical ai ; sovereign ai|cloud ; copilot~ ; autonomous agent~
@engine powered|driven|enabled|connected|native|centric|led|focused|ready|forward|defined|agnostic|accelerated|optimized|infused|augmented|assisted|embedded
data|insight|value|purpose|cloud|digital|mobile|api|mission|platform|people|consumer|patient|privacy|technology|future first ; future focused|proof|ready|facing|forward ; forward looking|thinking|leaning !statement~
customer|user|patient|client|people|human|consumer centered|centric|obsessed ; customer centricity ; customer obsession
plug and play ; out of the box ; single pane of glass ; single source of truth ; turnkey ; best of breed ; purpose built ; fit for purpose ; mission critical ; business critical ; mission ready ; value add|added ; value based care|model~|payment~
next generation !of ; next gen ; legacy system~|infrastructure|technology|technologies|limitation~|application~|platform~|environment~ ; tech debt ; technical debt ; proof~ of concept ; proof point~ ; low code ; no code ; closed loop ; open source stack
predictive|advanced|prescriptive|data|streaming|behavioral|embedded|business analytics ; predictive maintenance ; actionable ; granular ; granularity ; decisioning ; data driven ; business intelligence ; advanced integration
network slicing ; fixed wireless access ; private 5g ; fiber to the home ; software as a service ; infrastructure as a service ; platform as a service ; as a service
resource optimization ; proactive monitoring ; continuous delivery ; continuous improvement ; agile/a !and ; agility ; nimble ; resilience ; resiliency ; cyber resilient ; resilient/a

# Nouns that say nothing until somebody says which.
solution/n !to|for|is|of ^simple|the|a|saline|salt|this|that|no|any|his|her|only
@buzz .adj? .noun? solution~ ; @buzz and|, @buzz solution~
.noun solution~ ; solutions
@buzz @thing ; @buzz .adj @thing ; @buzz , @buzz .noun? @thing ; @buzz and @buzz .noun? @thing
ecosystem~ ^marine|ocean|forest|coastal|natural|fragile|river|local|wetland
offerings ^public|debt|notes|equity ; benefit|service|product|digital offering ; offering/n for ; capabilities ; capability/n !to
digital transformation|experience~|platform~|solution~|ecosystem~|economy|infrastructure|foundation|capability~|channel~|journey~|workforce|backbone|asset~|innovation|native~|engagement|adoption|touchpoint~|strategy|identity|maturity|commerce|thread|enablement|inclusion|sovereignty|tool~ !box
transformation/n ^bread ; transformational ; transformative
customer|consumer|guest|digital|member|client|fan|patient|employee|shopping|shopper|brand|omnichannel|commerce|banking|e-commerce|ecommerce|immersive|personalized|curated|elevated experience~/n
immersive ; experiential ; customer|patient|buyer|user|digital|cloud|ai|sustainability|transformation|wellness|health|shared|growth|learning|innovation|data|security|modernization journey~
customer|employee|fan|user|consumer|patient|workforce|community|stakeholder|member|audience|guest|civic|brand engagement
well being and engagement ; workforce|holistic well being|wellbeing|wellness ; holistic ; holistically ; financial wellness
business|health|better|patient|improved|improving|improve~|measurable|positive|clinical|educational|learning|customer|desired|strong|stronger|superior outcome~
operational|business|organizational|enterprise efficiency|efficiencies|resilience|agility|capabilities|capability|success|readiness|flexibility|value|continuity|transformation|intelligence|automation|insight~|impact|performance ; mission success|assurance|readiness ; service|customer|execution excellence
touchpoint~ ; touch point~ ; pain point~ ; stakeholder~ ; thought leader~ ; thought leadership ; learnings = lessons
deliverable~ ; takeaway~ ; paradigm~ ; paradigm shift~ ; mindshare ; guardrail~ ; north star ; flywheel ; moat ; low hanging fruit ; key differentiator~ ; differentiator~ ; differentiation ; differentiated/a
best practice~ ; footprint ^carbon|water|environmental|physical|small|its? ; footprint ; core competency|competencies ; value proposition~ ; value chain~ ; value creation ; value stream~ ; win win ; holy grail
competitive edge|advantage|advantages|landscape|environment|positioning ; evolving|changing|shifting|digital|media|retail|regulatory|technology|tech|healthcare|payments|business|energy|global|market|industry|complex|ai landscape !photograph~
fintech~ ; martech ; adtech ; healthtech ; edtech ; proptech ; insurtech ; agtech ; biotech ; medtech ; deep tech ; climate tech
subject matter expert~|expertise ; domain expertise ; deep expertise ; in house expertise ; intellectual capital ; human capital ; talent pipeline|acquisition|pool|development|strategy ; workforce development|optimization|readiness|transformation|solutions ; center|centre of excellence
synergy~ ; synergistic ; frictionless ; robust ; dynamic/a .adj? environment|market~|landscape|industry|team|world ; hyper growth ; enablement ; interplay ; granularity
open|collaborative|inclusive|vibrant|thriving|trusted ecosystem~ ; go to market ; time to market ; time to value ; speed to market|value|scale ; total cost of ownership
insight~ driven ; deep|deeper|rich|richer|valuable|key|ai|data|customer|consumer|business|market|operational insight~
unmet need~|medical ; continuum of care ; care continuum|coordination|delivery|pathway~ ; patient population~ ; therapeutic~ area~|option~|modality|modalities|landscape ; modality ; modalities ; real world evidence ; mechanism of action ; standard of care ; health equity ; point of care ; precision medicine ; biomarker~ ; monotherapy ; first line treatment|therapy
decarbonize~ ; decarbonization ; net zero ; carbon neutral|neutrality|intensity ; low carbon ; energy transition ; circular economy|economies ; circularity ; electrification ; electrify~ ; grid resilience ; environmental stewardship ; nature positive ; regenerative ; sustainability ; long term sustainability ; sustainable growth|future|solutions|innovation|development|value|practices|design|architecture|packaging|sourcing|materials|agriculture|farming|fuels|travel|living|manufacturing|operations|business|communities|products|choices|solution|transformation|impact|energy|transportation ; eco|budget|health|environmentally|socially -conscious ; eco -.adj|-.noun
electrified/a ; powertrain~ ; mobility solution~|service~|ecosystem ; software defined vehicle~ ; over the air ; last mile ; first mile ; supply chain visibility|resilience|optimization|solutions ; fulfillment network|capabilities ; direct to consumer ; private label ; retail media ; better for you ; clean label ; on the go lifestyle
liquidity ; headwind~ ; tailwind~ ; accretive ; deleverage~ ; embedded finance ; payment rail~ ; rails ; asset class~ ; wealth management|creation ; alternative~ asset~ ; risk appetite ; capital markets ; basis point~ ; underwriting ; straight through processing
situational awareness ; warfighter~ ; lethality ; multi domain ; joint all domain ; battlespace ; deterrence ; payload~ ; airspace integration
brand|cultural|fan|retail|sponsorship|experiential activation~ ; activations ; storytelling ; always on ; 360 degree ; creator economy ; user generated ; top of funnel ; call to action ; share of voice ; white space ; brand equity|affinity|love ; cultural moment~|relevance
thrive in ; meet~/v customers|people|patients|consumers where they are ; build~/v back better ; a? culture of .noun ; inclusive growth ; shared value ; social impact ; positive change ; societal impact ; community impact ; impact investing ; equitable access ; underserved
`
