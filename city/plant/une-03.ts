/** 死亡、收监、入伍、移居境外、领取养老金、拒绝介绍工作以后继续领取;当月照发,出监退役回国恢复。 */
import { benefitFen, claimed, drawn, monthBack, monthsTold, paymentKey } from './claimants.ts'
import { into } from './into.ts'
import { more } from './more.ts'
import {
  type Actor,
  actors,
  innocent,
  lookAlikes,
  type Plant,
  paid,
  pensioner,
  pensionKey,
  truth,
  violations,
  worker,
} from './plant.ts'

const rule = 'UNE-03'
const claims = '丧失领取条件以后仍支付失业保险金'
const dead: Actor = { seg: 'cast-dead', born: ['1966-01-01', '1978-12-31'] }
const ways = {
  died: [dead],
  imprisoned: [worker],
  enlisted: [worker],
  emigrated: [worker],
  pensioned: [pensioner],
  refused: [worker],
}
const innocents: Readonly<Record<string, readonly [string, Actor]>> = {
  'month-of-death': ['死亡当月照发,另发丧葬补助金', dead],
  'withdrawn-death': ['死亡信息已撤回', worker],
  'month-of-prison': ['收监当月照发', worker],
  probation: ['缓刑', worker],
  released: ['出监当月起恢复', worker],
  discharged: ['退役当月起恢复', worker],
  civilian: ['文职人员不是服兵役', worker],
  'long-stay': ['长期出境未定居', worker],
  'pension-afterwards': ['养老金在领取失业保险金以后才补发', pensioner],
  'earlier-refusal': ['拒绝介绍在本次申领以前', worker],
}

const event = `${monthBack(3)} + 11`
const death = (variant: string, on: string, more: Readonly<Record<string, string>> = {}): string =>
  into('x_death', { pid: 'c.pid', died_on: on, received_on: `${on} + 30`, ...more }, actors(rule, variant))
const sentence = (variant: string, from: string, more: Readonly<Record<string, string>> = {}): string =>
  into(
    'x_sentence',
    { pid: 'c.pid', detained_on: `${from} - 90`, starts_on: from, ends_on: `${from} + 700`, ...more },
    actors(rule, variant),
  )
const service = (variant: string, kind: string, from: string, to: string): string =>
  more(
    'enlistment_record',
    {
      enlistment_no: `'RWZ' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      service_kind: `'${kind}'`,
      enlisted_on: from,
      discharged_on: to,
      received_on: `${from} + 40`,
    },
    `${actors(rule, variant)} c`,
  )
const abroad = (variant: string, kind: string): string =>
  more(
    'exit_residence',
    {
      exit_record_no: `'DJZ' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      exit_kind: `'${kind}'`,
      settled_on: event,
      destination: `'CAN'`,
      received_on: `${event} + 60`,
    },
    `${actors(rule, variant)} c`,
  )
const refusal = (variant: string, on: string): string =>
  more(
    'employment_registration',
    {
      registration_no: `'SYZ' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      registration_kind: `'unemployed'`,
      registered_on: `${monthBack(6)} + 12`,
      begin_on: `${monthBack(6)} + 9`,
      refused_offer_on: on,
      agency_district: 'c.dist',
    },
    `${actors(rule, variant)} c`,
  )

export const une03: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(Object.entries(innocents).map(([variant, [, who]]) => [variant, [who]])),
    ),
  ],
  write: () => {
    const told = (variant: string, rows: Readonly<Record<string, Readonly<Record<string, string>>>>): string =>
      monthsTold({ rule, variant, oldest: 2, claims, rows })
    const everybody = actors(rule, [...Object.keys(ways), ...Object.keys(innocents)])
    const all = [...Object.keys(ways), ...Object.keys(innocents)].filter(
      (variant) => variant !== 'month-of-death' && variant !== 'month-of-prison' && variant !== 'pension-afterwards',
    )
    return [
      claimed(everybody),
      drawn(actors(rule, all)),
      drawn(actors(rule, ['month-of-death', 'month-of-prison']), { newest: 3 }),
      drawn(actors(rule, 'pension-afterwards'), { newest: 1 }),
      death('died', event),
      told('died', { death_record: { source: `'police'`, death_record_no: `'SW' || no9(c.pid) || '0'` } }),
      sentence('imprisoned', event),
      told('imprisoned', { sentence_record: { sentence_record_no: `'FX' || no9(c.pid) || '0'` } }),
      service('enlisted', 'conscript', event, 'null::date'),
      told('enlisted', { enlistment_record: { enlistment_no: `'RWZ' || no9(c.pid)` } }),
      abroad('emigrated', 'settled'),
      told('emigrated', { exit_residence: { exit_record_no: `'DJZ' || no9(c.pid)` } }),
      paid(actors(rule, 'pensioned')),
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.m' },
        amountFen: benefitFen,
        claims,
        rows: { unemployment_payment: paymentKey('c.m'), pension_payment: pensionKey('c.m', '110') },
        from: `(select a.*, add_months(a.w1, -b::integer) as m from ${actors(rule, 'pensioned')} a cross join range(0, 6) t(b)) c`,
      }),
      refusal('refused', event),
      told('refused', { employment_registration: { registration_no: `'SYZ' || no9(c.pid)` } }),
      death('month-of-death', event),
      drawn(actors(rule, 'month-of-death'), {
        newest: 2,
        oldest: 2,
        set: { item: `'funeral_grant'`, amount_fen: '792000', month_no: 'null', n: '5' },
      }),
      death('withdrawn-death', event, { withdrawn_on: `${event} + 50` }),
      sentence('month-of-prison', event),
      sentence('probation', event, { mode: `'probation'` }),
      sentence('released', `${monthBack(20)} + 3`, { released_on: `${monthBack(6)} + 2` }),
      service('discharged', 'conscript', `${monthBack(30)} + 14`, `${monthBack(6)} + 1`),
      service('civilian', 'civilian', event, 'null::date'),
      abroad('long-stay', 'long_stay'),
      paid(actors(rule, 'pension-afterwards'), { oldest: 2, paidOn: 'c.w1 + 14' }),
      refusal('earlier-refusal', `${monthBack(8)} + 4`),
      ...Object.entries(innocents).map(([variant, [why]]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
