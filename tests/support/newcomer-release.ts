import type { Answers } from '@/lib/domain/five-questions'
import type { SectionKey } from '@/lib/domain/prfaq'
import type { StandardKey } from '@/lib/domain/standard-questions'

/** What a newcomer writes in the first hour: every check of the coach is met by it. A list is typed line by line. */
export const NEWCOMER = {
  title: 'Blue Lid',
  answers: {
    customer: 'Parents of children with asthma at primary school.',
    problem: 'They cannot see whether the child used the inhaler, so they ring the school.',
    benefit: 'A parent knows by the lunch break that the inhaler was used.',
    evidence: 'We asked 140 parents at six schools last spring. 61 had rung the school in the week before.',
    experience: 'The child presses the inhaler as she does today. Her mother reads the time at lunch.',
  } satisfies Answers,
  sections: {
    headline: ['Blue Lid Tells Parents When a Child Has Used the Inhaler'],
    subheading: ['Parents of children with asthma see by the lunch break whether the inhaler was used at school.'],
    summary: [
      'LEEDS, 4 March 2031 — Blue Lid is a lid for inhalers, for parents of children with asthma. When a child presses the inhaler at school, the parent sees the time by the lunch break. It costs £12 and fits four in five inhalers.',
    ],
    problem: [
      'Parents of children with asthma cannot see whether a child used the inhaler at school. We asked 140 of them at six schools: 61 had rung the school in the week before, and 22 had left work to look.',
    ],
    solution: [
      'A child presses the inhaler, as she does today. The lid keeps the time, and her mother reads it at lunch. Nobody rings the school, and nobody leaves work to look.',
    ],
    leaderQuote: [
      '“Parents told us that they ring the school and feel foolish,” said Ruth Adeyemi, chief pharmacist at Northgate. “They should not have to ask.”',
    ],
    howItWorks: [
      'Ask for a lid at any Northgate counter. It costs £12.',
      'Press it onto the inhaler.',
      'Read the time on your telephone.',
    ],
    customerQuote: [
      '“I used to ring the school every Monday,” said Amina Shah, whose son is seven. “Last week I did not ring once.”',
    ],
    callToAction: ['Ask for Blue Lid at any Northgate counter, or call 0113 496 0147.'],
  } satisfies Record<SectionKey, string[]>,
  faq: {
    what: 'A lid for an inhaler. It keeps the time of each press, and shows it to one parent on a telephone.',
    better: 'Today you ring the school, and somebody has to look. The lid tells you by itself, and the school does nothing.',
    start: 'Ask at any Northgate counter and bring the inhaler. We press the lid on and show you the page.',
    cost: '£12 once. There is no monthly charge, and a lost lid costs £6 to replace at any counter.',
    data: 'It lies in Leeds. You see it, and so does the person you name. We delete each time after 90 days.',
    help: 'Ring 0113 496 0147 from eight to six, or ask at any counter. Bring the lid and we change it.',
    market: 'Near our 30 counters there are 9 schools, where 410 children have an inhaler. We counted them with the nurses.',
    assumptions:
      'We weighed a message from the school, and teachers would have to write it. We assume that children press as before.',
    economics: 'A lid costs us £7 to make and £1 to post. At £12 we earn £4 on each, from the first one on.',
    dependencies: 'We depend on one maker of batteries, who agreed to 5,000 a year, and on six schools, of which four agreed.',
    feasibility: 'A lid that survives a school bag. We dropped 20 of them from a table, and three broke at once.',
    risks: 'High: children lose the lid. In our trial 11 of 60 were lost in one term. Medium: parents look all day and worry.',
    timing: 'New inhalers have had a smooth cap since spring, so one lid fits. Waiting costs another school year.',
    scope: 'We build no game for the child, no alarm at night, and no report to the family doctor.',
    metric: 'Calls to the six schools fall from 61 a week to 30 by 30 June 2031. We count them with the school offices.',
    stop: 'We stop if a third of the lids are lost in one term, or if we sell fewer than 100 by Christmas 2031.',
  } satisfies Record<StandardKey, string>,
}
