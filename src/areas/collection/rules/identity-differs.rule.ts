/**
 * COL-04 身份信息不实. What the agency registered is held against the check of the number itself and against the population
 * register. Names are compared in their normal form, so a variant character is no difference. A register is a state: it
 * is found on the evaluation day for as long as it lasts.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const identityDiffers = defineRule({
  id: 'COL-04',
  version: 1,
  name: '身份号码不合规则或与人口信息不符',
  subject: 'person',
  cut: ['person_id'],
  grain: ['agency_district'],
  act: hold('stop-business', zz27('四(二)')),
  basis: [zz27('四(二)'), zz27('四(四)'), lawOf('gb-11643', '号码的结构与校验码')],
  params: {},
  reads: { registered: 'person', number: 'person_number', population: 'identity_record' },
  sql: `
    with latest as (
      select person_id, person_name, sex, birth_on, birth_before_correction, row_ref,
        row_number() over (
          partition by person_id
          order by received_on desc nulls last, row_ref desc nulls last
        ) as standing
      from identity_record
    ),
    compared as (
      select p.person_id, p.agency_district, p.row_ref as registered_ref,
        n.row_ref as number_ref, i.row_ref as population_ref,
        -- A region that no longer exists proves nothing: divisions are abolished, cards are not.
        coalesce(n.check_result in ('checksum', 'birth', 'length', 'other'), false) as bad_number,
        not exists (
          select 1 from identity_record same
          where same.person_id = p.person_id
            and (p.person_name is null or same.person_name is null or same.person_name = p.person_name)
            and (p.sex is null or same.sex = p.sex)
            and (p.birth_on is null or same.birth_on = p.birth_on
              or coalesce(same.birth_before_correction = p.birth_on, false))
        ) as no_match,
        coalesce(p.person_name <> i.person_name, false) as other_name,
        coalesce(p.sex <> i.sex, false) as other_sex,
        coalesce(p.birth_on <> i.birth_on and p.birth_on <> coalesce(i.birth_before_correction, i.birth_on), false) as other_birth
      from person p
      left join person_number n on n.person_id = p.person_id
      left join latest i on i.person_id = p.person_id and i.standing = 1
      where coalesce(p.document_kind, n.document_kind) = 'resident'
    )
    select
      person_id, agency_district,
      $as_of as found_on,
      agency_district as district,
      cast(0 as bigint) as at_risk_fen,
      registered_ref, number_ref, population_ref,
      case when bad_number then '号码不合编码规则;' else '' end
        || case when no_match and other_name then '姓名不符;' else '' end
        || case when no_match and other_sex then '性别不符;' else '' end
        || case when no_match and other_birth then '出生日期不符;' else '' end as fault
    from compared
    where bad_number
      or (population_ref is not null and no_match and (other_name or other_sex or other_birth))`,
  innocent: [
    '护照、外国人永久居留身份证、港澳台居民居住证、军人证件不适用居民身份号码规则',
    '十五位旧号码与十八位号码是同一人',
    '姓名的间隔点、异体字、繁简之别',
    '出生日期经公安机关更正,经办机构登记的是更正前的日期',
    '两人历史上重号,人口信息中有一条与登记相符',
    '号码前六位的行政区划已撤并',
    '性别或出生日期在登记时录入错误,凭身份证更正即可',
  ],
  next: '停办相应业务并报经办机构部门领导;请当事人持身份证核对更正,伪造身份材料重复参保的移交查处。',
  says: '登记的身份信息有误:{fault}',
})
