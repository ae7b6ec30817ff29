// Degree claims: where a number belongs. Source: our own; each is a comparison or a measure, so that "How much?" has an answer.

export const UNQUANTIFIED_SETS = {
  /** What can be made more of. */
  raise: `improve~ enhance~ increase~ boost~ strengthen~ raise~ bolster~ heighten~ speed~ elevate~ amplify~ sharpen~`,
  /** What can be made less of. */
  lower: `reduce~ lower~ cut~ minimize~ decrease~ lessen~ limit~ eliminate~ shorten~ slash~ shrink~ simplify~ mitigate~ alleviate~ ease~ trim~`,
  improved: `improved enhanced increased strengthened reduced faster better greater stronger smarter simplified improving enhancing increasing`,
  /** What can be measured, if somebody does. */
  measure: `efficiency efficiencies reliability performance productivity safety security quality accuracy speed responsiveness flexibility resilience
    capacity availability accessibility access scalability visibility transparency convenience comfort durability consistency sustainability
    experience~ service~ outcome~ result~ satisfaction loyalty engagement retention trust confidence collaboration communication coordination
    connectivity coverage competitiveness compliance control operations operation processes process workflows decision-making decision~ health
    well-being wellbeing wellness life lives livelihoods care quality value profitability revenue growth sales margins returns yield output
    throughput uptime utilization adoption awareness agility stability mobility precision detection protection privacy usability functionality
    capability capabilities versatility range endurance battery charging fuel economy handling response delivery deployment development innovation
    integration automation optimization planning forecasting reporting maintenance support choice selection variety affordability skills
    knowledge understanding learning education literacy opportunity~ equity inclusion communities community infrastructure foundation position
    presence relationships partnership relationship supply production manufacturing logistics freshness taste flavor nutrition sleep focus
    cost~ price~ expense~ spending spend downtime delay~ time~ risk~ waste emissions pollution consumption complexity friction burden~
    workload~ error~ fraud turnover churn latency congestion traffic footprint impact~ barrier~ effort losses disruption~ accident~ injury~
    injuries errors wait~ dependence dependency reliance exposure vulnerabilities threats manual movement overhead power energy bills pain stress`,
  /** A word between the verb and what is measured. */
  degree: `fast faster quick quicker rapid rapidly quickly easy easily easier simple simpler reliable secure safe safer efficient efficiently efficiently
    effective strong stronger smart smarter responsive flexible precise accurate affordable convenient durable powerful`,
}

export const UNQUANTIFIED = `
# Verb and what it changes: by how much?
@raise/v .det? .adj? <2> @measure ; @lower/v .det? .adj? <2> @measure
@improved .adj? .noun? @measure ; more|less|greater @measure
simplify~/v ; simplified/a ; simplifies ; speed~/v up ; save~/v time|money ; saves|saving|save <2> time|money ; improve~/v ; enhance~/v ; enhanced/a ; enhancement~ ; improved/a 
# Comparisons without the other half.
faster ; more reliable|efficient|secure|accurate|affordable|convenient|flexible|productive|responsive|effective|precise|sustainable|accessible|personalized|powerful|robust|resilient|competitive|personal|intelligent|consistent|comfortable|transparent|engaging|meaningful|relevant|easily|quickly|efficiently|effectively|accurately|seamlessly|durable|capable|connected|inclusive|complex|intuitive|seamless ; easier ; simpler ; smarter ; safer ; stronger ; cheaper ; quicker ; smoother ; quieter ; lighter/a ; higher quality|performance|standard~ ; better quality|value|performance|experience~|results|decisions|service|care|outcomes|choices|way|health|visibility|access|insight~|serve|understand|support|equipped|connected|manage|meet|protect|informed ; ^even greater/a !than|.up ; longer lasting ; lower cost~|price~ ; unprecedented speed ; much|far|significantly|dramatically better|faster|easier|more|less|lower|higher ; less time|effort
# Degree words.
easily ; easy to <1> .verb ; easy/a ^it ;  quickly ; rapidly ; rapid/a !city|transit|test~|response ; swiftly ; instantly ; immediately !available|after|following|before|upon|adjacent ; effortlessly ; conveniently ; convenient ; affordable ; affordability ; affordably ; cost effective ; cost effectively ; cost efficient ; low cost ; budget friendly ; value for money ; economical ; competitive price~|pricing|rates
significant !other~ ; significantly ; substantial ; substantially ; dramatic ; dramatically ; considerable ; considerably ; drastically ; greatly ; vastly ; massively ; immense ; immensely ; tremendous ; tremendously ; enormous ; enormously ; massive ; huge ; hugely ; exponential ; exponentially ; sizable ; sizeable ; meaningful ; meaningfully ; impactful ; measurable ; measurably ; materially ; noticeably ; markedly ; sharply ; strong/a ^as ; strongly ; solid/a performance|growth|results|demand|foundation|progress|start|execution ; robust growth|demand|performance|results ; healthy growth|demand ; widespread ; overwhelming ; overwhelmingly ; growing demand|need|number|interest|popularity|appetite|body ; increasing demand|complexity|pressure|need|number|popularity ; rising demand ; soaring ; surging ; explosive growth ; high growth
reliable ; reliably ; reliability ; secure/a ; securely ; safely ; efficiently ; highly .adj|.verb ; high quality|performance|performing|speed|capacity|efficiency|resolution|value|impact|volume|precision|fidelity|yield|touch|demand ; top speed? performance ; powerful ; powerfully ; precise ; precisely ; accurate ; accurately ; lightning fast ; blazing fast ; ultra fast|thin|light|low|reliable|efficient ; fast|quick|simple|easy and|, .adj ; fast , ; long lasting ; all day|night battery|comfort ; long term value|savings|durability ; flexible and|, ; intuitive ; intuitively ; user friendly ; easy to|on? use|navigate|understand ; convenience ; smoothly ; near zero ; minimal ; minimally ; world of savings ; great value|prices|deals|savings ; big savings ; significant savings ; deep savings|discounts ; wide adoption ; high value ; premium quality ; healthy returns ; energy efficient ; fuel efficient ; eco friendly ; environmentally friendly ; greener ; cleaner
`
