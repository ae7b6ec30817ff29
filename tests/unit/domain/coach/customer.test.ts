import { describe, expect, it } from 'vitest'
import { findBenefit, findCustomer } from '@/lib/domain/coach/customer'
import { NO_ANSWERS } from '@/lib/domain/five-questions'

const known = (customer: string, product = 'Second Bell', company = 'Northgate Pharmacy') => ({
  answers: { ...NO_ANSWERS, customer },
  product,
  company,
})

const PATIENTS = 'People who take four or more medicines a day, most of them over 65, living at home.'
const COOKS = 'People who cook at home'
const PARENTS = 'Parents of children with asthma at primary school.'
const READERS = 'The customer is a reader who finishes books away from home.'
const TEACHERS = 'Primary school teachers'
const TRADERS = 'Sole traders, like plumbers and electricians, who do their own invoicing'
const PLANNERS = 'Transport planners at small hauliers with under 50 lorries who deliver to supermarket depots'

type Row = [customer: string, text: string, product?: string, company?: string]

// Each says who it is: by the kind of people that the answer names, or by people narrowed as it narrows them.
const NAMED: Row[] = [
  [PATIENTS, 'A free call for people who take four or more medicines a day.'],
  [PATIENTS, 'A free call for those on four medicines.'],
  [PATIENTS, 'We ring patients managing several medicines.'],
  [PATIENTS, 'Medicine takers get a call.'],
  [COOKS, 'People who cook at home ask aloud for music.'],
  [COOKS, 'Home cooks ask aloud for music.'],
  [COOKS, 'A cook has flour on both hands.'],
  [PARENTS, 'Parents of children with asthma see whether the inhaler was used.'],
  [PARENTS, 'A parent sees at lunch whether her child used the inhaler.'],
  [READERS, 'Readers who finish a book far from a shop choose from 90,000 more.'],
  [READERS, 'A reader’s next book comes to where she sits.'],
  [TEACHERS, 'Staff at primary schools mark a class in ten minutes.'],
  [TEACHERS, 'Teachers mark a class in ten minutes.'],
  ['Nurses and carers in nursing homes', 'Carers in nursing homes see who needs them.'],
  ['Nurses', 'Nursing staff see which bed needs them next.'],
  ['For landlords with one flat', 'Landlords get the rent on the first.'],
  ['Small landlords', 'A landlord of one flat gets the rent on the first.'],
  ['Shop owners who do their own books', 'Owners of small shops close their books by six.'],
  // Several kinds, in a list or as examples.
  [TRADERS, 'A plumber taps once on a Friday.'],
  [TRADERS, 'Electricians are paid two weeks sooner.'],
  ['Nurses, carers and doctors on night wards', 'A doctor sees every bed on one list.'],
  ['Independent café owners who bin food', 'Independent cafés text their regulars at four.'],
  // A long answer asks for no more words than a short one can say.
  [PLANNERS, 'A planner at a 20-lorry firm hears nothing until nine.'],
  ['Low-income families whose children get free school meals', 'Families on a low income get lunch.'],
  // A working title is often the beginning of the answer, and hides nothing.
  [PATIENTS, 'People who take four or more medicines get a call.', 'People who take four or more…'],
  ['Landlords', 'Landlords get the rent on the first.', 'Landlords'],
  // A company that the answer names itself.
  ['Patients of Northgate Pharmacy', 'Patients of Northgate Pharmacy get a call.'],
]

// Words in common are no naming: of the product, of the company, of a thing, a figure, a filler, another kind of people.
const NOT_NAMED: Row[] = [
  ['Small landlords', 'A small box with a large idea.'],
  ['Landlords with one flat', 'Flat prices for everyone.'],
  ['Landlords with one flat', 'Landlord Ledger takes the work out of rent.', 'Landlord Ledger'],
  ['Landlords with one flat', 'LANDLORD LEDGER takes the work out of rent.', 'Landlord Ledger'],
  ['Nurses', 'Night Nurse sees which bed is next.', 'Night Nurse'],
  ['Nurses', 'A home that is nursing its savings.'],
  ['Parents of children with asthma', 'Parents First today launched a lid.', 'Blue Lid', 'Parents First'],
  [PARENTS, 'A child with asthma at primary school presses it.'],
  [PARENTS, 'A lid that asthma charities like.'],
  [PATIENTS, 'It comes in four colours, for more of the day.'],
  [PATIENTS, 'We ring your doctor when a medicine is late.'],
  [PATIENTS, 'A bell for medicines.'],
  [PATIENTS, 'A next-generation service that makes life easier for everyone.'],
  [PATIENTS, 'It works at home every day, for people who live.'],
  [COOKS, 'A speaker that makes home life easier for everyone.'],
  [COOKS, 'Your home answers you.'],
  [COOKS, 'Cook at home in ten minutes.'],
  [COOKS, 'Home Cook is here.', 'Home Cook'],
  [READERS, 'With Kindle, think of a book and start reading in under a minute.', 'Kindle'],
  [READERS, 'Books at home, for you.'],
  [TEACHERS, 'A primary goal for every school.'],
  [TEACHERS, 'Teaching made simple.'],
  ['Weekly commuters on the island ferry', 'Island Ferry Pass is a weekly card.', 'Island Ferry Pass'],
  ['Weekly commuters on the island ferry', 'The weekly card of Island Ferries.', 'Harbour Pass', 'Island Ferries'],
  ['Developers of web services', 'A web service that scales.'],
  ['Developers of web services', 'We are developing for the web.'],
  ['Shop owners who do their own books', 'A shop for everybody.'],
  ['Ward managers', 'One list for all the wards.'],
  [TRADERS, 'A customer gets a friendly text.'],
  [PLANNERS, 'Supermarket shoppers find every shelf full.'],
  [PLANNERS, 'A planner for your wedding.'],
  ['Parents, who fear the doctors', 'Doctors see every bed on one list.'],
  ['', 'Landlords get the rent on the first.'],
  ['Everyone', 'A service for everyone.'],
]

describe('the customer of question 1', () => {
  it.each(NAMED)('%j is named in %j', (customer, text, product, company) =>
    expect(findCustomer(text, known(customer, product, company))).not.toBeNull(),
  )

  it.each(NOT_NAMED)('%j is not named in %j', (customer, text, product, company) =>
    expect(findCustomer(text, known(customer, product, company))).toBeNull(),
  )

  it('is shown in the words that say it', () => {
    expect(findCustomer('Landlord Ledger is here. It is for landlords.', known('Landlords', 'Landlord Ledger'))).toBe(
      'It is for landlords.',
    )
  })
})

describe('the benefit of question 3', () => {
  const walk = {
    answers: { ...NO_ANSWERS, benefit: 'They walk on without a ticket.' },
    product: 'Walk On',
    company: 'Island Ferries',
  }

  it('is told in words of its own, and not by the product’s name', () => {
    expect(findBenefit('Commuters walk on, and buy no ticket.', walk)).not.toBeNull()
    expect(findBenefit('Walk On is here. It costs £41.', walk)).toBeNull()
  })

  it('may be told with another figure, and is not told by the same figure of something else', () => {
    const sooner = { ...walk, answers: { ...NO_ANSWERS, benefit: 'Getting paid two weeks sooner without an awkward phone call' } }
    expect(findBenefit('In the trial traders were paid 15 days sooner.', sooner)).not.toBeNull()
    expect(findBenefit('It comes in two colours.', sooner)).toBeNull()
  })
})
