/**
 * MED-19 同日多家医院. Pharmacies are left out, a hospital and its pharmacy being one errand; so are emergencies, and hospitals
 * to which the person was referred. Branches of one legal person are one hospital. Only what the pooled fund paid. At risk
 * are the visits after the second hospital of the day, for it cannot be told from the data which of them was invented.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { hospitalsInOneDay } from '#law/values/medical-supply.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { countedSettlement, medicalSchemes } from '#screening/relations/stays.ts'

export const hospitalsInOneDayRule = defineRule({
  id: 'MED-19',
  version: 1,
  name: '一人同日在多家医院就医',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visited_on'],
  act: lead,
  basis: [zz27('六(三)'), zz27('六(五)1'), lawOf('medical-fund-regulation', '第17条')],
  params: { hospitals: hospitalsInOneDay },
  reads: {
    visit: 'medical_visit',
    settlement: 'medical_settlement',
    provider: 'provider',
    referral: 'referral_and_remote_filing',
  },
  uses: [countedSettlement],
  cutBy: { provider: null },
  requiresComplete: ['referral'],
  stages: ['day', 'visited'],
  sql: `
    with day as (
      select person_id, begin_on from medical_visit
      where med_type not in ('13', '24', '41', '71', '91')
      group by person_id, begin_on having count(*) >= $hospitals
    ),
    visited as (
      select v.person_id, v.visit_id, v.provider_id, v.begin_on, v.begin_at, v.agency_district, v.row_ref
      from day d
      join medical_visit v on v.person_id = d.person_id and v.begin_on = d.begin_on
      where v.med_type not in ('13', '24', '41', '71', '91') and v.scheme in ${medicalSchemes}
        and coalesce(v.admission_kind, 'other') not in ('emergency', 'transfer') and not coalesce(v.is_newborn, false)
        and v.referral_no is null
        and not exists (
          select 1 from referral_and_remote_filing r
          where r.person_id = v.person_id and r.filing_kind in ('local_referral', 'out_referral', 'emergency')
            and coalesce(r.to_provider_id, v.provider_id) = v.provider_id
            and r.valid_from <= v.begin_on and (r.valid_to is null or v.begin_on <= r.valid_to)
            and (r.withdrawn_on is null or v.begin_on < r.withdrawn_on))
    ),
    registered as (
      select v.row_ref, max(r.provider_kind) as provider_kind, max(r.provider_uscc) as legal_person
      from visited v
      join provider r on r.provider_id = v.provider_id
        and r.valid_from <= v.begin_on and (r.valid_to is null or v.begin_on <= r.valid_to)
      group by v.row_ref
    ),
    money as (
      select v.person_id, v.visit_id, cast(sum(c.fund_pay_fen) as bigint) as fund_fen
      from visited v join counted_settlement c on c.person_id = v.person_id and c.visit_id = v.visit_id
      group by v.person_id, v.visit_id having sum(c.fund_pay_fen) > 0
    ),
    counted as (
      select v.person_id, v.visit_id, v.begin_on, v.agency_district, v.row_ref, m.fund_fen,
        coalesce(r.legal_person, v.provider_id) as legal_person,
        min(coalesce(v.begin_at, cast(v.begin_on as timestamp))) over (
          partition by v.person_id, v.begin_on, coalesce(r.legal_person, v.provider_id)
        ) as first_at,
        min(v.provider_id) over (partition by v.person_id, v.begin_on, coalesce(r.legal_person, v.provider_id)) as first_provider_id
      from visited v
      join money m on m.person_id = v.person_id and m.visit_id = v.visit_id
      left join registered r on r.row_ref = v.row_ref
      where coalesce(r.provider_kind, 'hospital') <> 'pharmacy'
    ),
    ranked as (
      select c.*, dense_rank() over (
          partition by c.person_id, c.begin_on order by c.first_at nulls last, c.first_provider_id nulls last
        ) as hospital_no
      from counted c
    ),
    whole as (select r.*, max(r.hospital_no) over (partition by r.person_id, r.begin_on) as hospitals from ranked r)
    select w.person_id, w.begin_on as visited_on, w.begin_on as found_on,
      min(w.agency_district) over (partition by w.person_id, w.begin_on) as district,
      case when w.hospital_no >= $hospitals then w.fund_fen else cast(0 as bigint) end as at_risk_fen,
      w.row_ref as visit_ref
    from whole w where w.hospitals >= $hospitals`,
  innocent: [
    '转诊、会诊有备案',
    '急诊辗转、急救转送',
    '医院看病后到药店取药',
    '同一法人的几个院区',
    '只用个人账户支付:可由家人使用',
    '其中有已退费的',
    '新生儿用母亲的卡',
    '检查在别处做:医联体委托检查',
  ],
  next: '核对各家当日的挂号、签到、处方签名与监控,查明是本人就医、家人用卡还是机构虚记;再看其当月是否重复开药,属实的按冒用或虚构服务处理。',
  says: '{visited_on} 一日之内在多家医院由统筹基金支付',
})
