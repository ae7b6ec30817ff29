/** Past participles that do not end in -ed. */
export const IRREGULAR_PARTICIPLES = words(`
  awoken beaten become begun bent bet bid bitten blown born borne bought bound bred broken brought built burnt burst cast caught chosen come cost cut
  dealt dug done drawn driven drunk dreamt eaten fallen fed felt fought found forbidden forecast forgotten forgiven frozen given gone gotten ground grown
  heard held hidden hit hurt kept knit known laid lain led leapt learnt left lent let lit lost made meant met mistaken outdone overcome overseen paid proven
  put quit read rebuilt redone ridden risen run said seen sent set sewn shaken shed shot shown shut sold sought sown spent spilt spoken spread sprung spun
  stolen stuck strewn struck sung sunk sworn swept swum swung taken taught thought thrown told torn undergone understood undertaken upheld won worn woven
  withdrawn withheld withstood wound wrapped written rewritten outsold rung resold reset offset upset broadcast`)

/** Participles that mostly say a state or a feeling; "is committed" has no actor to name. Source: the labelling guidelines, and feelings at large. */
export const STATES = words(`
  accustomed acquainted ashamed advanced aged alarmed aligned alleged amazed amused angered annoyed anticipated associated assured astonished attached aware balanced
  based biased blessed bored born bound busy called challenged changed clogged closed clothed committed complicated concerned concentrated confident confused connected
  content contented convinced crowded curious dated dedicated delighted deserved detached determined devastated developed devoted disabled disappointed
  disciplined distinguished distressed divided doomed drunk educated elated elderly embarrassed encouraged energized energised engaged enthused entitled
  equipped established excited exhausted experienced exposed faced fascinated fatigued fed finished fixed focused focussed fortunate frightened frustrated
  geared gifted gone grateful gratified grounded headquartered heartbroken hidden honored honoured humbled hurt impressed inclined indebted informed
  inspired integrated intended interested intrigued invested involved isolated jaded known lasted learned left limited located lost married minded mistaken
  mixed motivated moved naked named nuanced obliged obsessed opposed optimistic organized organised outdated overjoyed overwhelmed passionate perplexed
  pleased poised positioned posed prepared pressed privileged puzzled qualified reassured related relaxed relieved reluctant renowned resigned resolved
  retired rooted rounded sacred saddened satisfied scared settled shared shocked shut situated skilled sophisticated split stressed strained stuck stunned suited
  supposed surprised talented tempted thrilled tied tired touched troubled unaffected undecided underserved unemployed uninsured united unmatched unparalleled
  unprecedented upset used varied vested wedded well-known worried wounded written`)

/** States that read as verbs once somebody acts, or something follows: "is qualified to", "are shared with", "is changed by". */
export const STATES_THAT_CAN_ACT = words(`
  anticipated called changed closed connected developed divided equipped established exposed finished fixed hidden informed inspired integrated intended
  involved limited lost moved named organized organised positioned qualified resolved settled shared split touched troubled varied written encouraged
  educated challenged energized shut used associated assured united`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
