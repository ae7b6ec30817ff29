import { expect, it } from 'vitest'
import { isPastTense } from '@/lib/domain/premortem/past-tense'

it.each([
  'Northgate has withdrawn Second Bell.',
  'One year after launch, nine in ten trays had come back to the counter and stayed there.',
  'The regulator wrote twice, and the phone line was cut off.',
  'Nobody bought it.',
  'Patients stopped answering. “It will never work,” one of them said.',
])('takes %j as told', (text) => {
  expect(isPastTense(text)).toBe(true)
})

it.each([
  '',
  'Northgate will withdraw Second Bell.',
  'Customers may not understand it.',
  'Nobody wants it.',
  'It launched, and it could fail.',
  'They’ll stop answering.',
])('takes %j as not told', (text) => {
  expect(isPastTense(text)).toBe(false)
})
