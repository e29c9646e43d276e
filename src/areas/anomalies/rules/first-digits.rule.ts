/**
 * ANO-02 首位数检验. Sums that arise by themselves over several orders of magnitude begin with 1 in three cases of ten and with 9
 * in fewer than five of a hundred (Benford); sums that people make up do not. Tested are the vouchers of one agency, scheme
 * and account in a year; where the sums lie within two orders of magnitude (a fixed rate for each person) the law does not
 * hold and nothing is said. Evidence is the largest vouchers of the digit that is most in excess; no money is put at risk.
 */
import { zz27 } from '#law/basis.ts'
import { firstDigitChiSquare, firstDigitDeviation, firstDigitLeast } from '#law/values/medical-statistics.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { benford } from '../benford.ts'

export const firstDigits = defineRule({
  id: 'ANO-02',
  version: 1,
  name: '凭证金额首位数分布不自然',
  subject: 'fund',
  cut: ['agency_district', 'scheme', 'account_code'],
  grain: ['for_year'],
  act: lead,
  basis: [zz27('十二(三)6'), zz27('十(三)'), zz27('十(二)')],
  params: { least: firstDigitLeast, chi_square: firstDigitChiSquare, deviation: firstDigitDeviation },
  reads: { voucher: 'voucher' },
  statistical: true,
  sql: `
    with ${benford},
    sum_of as (
      select agency_district, scheme, account_code, year_of(booked_on) as for_year, booked_on, row_ref,
        debit_fen + credit_fen as amount_fen, length(cast(debit_fen + credit_fen as varchar)) as size
      from voucher
      where debit_fen + credit_fen > 0 and reversal_of is null
    ),
    tested as (
      select agency_district, scheme, account_code, for_year, count(*) as vouchers, max(booked_on) as last_on
      from sum_of group by agency_district, scheme, account_code, for_year having count(*) >= $least
    ),
    wide as (
      select agency_district, scheme, account_code, for_year
      from (
        select s.agency_district, s.scheme, s.account_code, s.for_year, s.size, count(*) * 20 >= max(t.vouchers) as is_common
        from sum_of s join tested t on t.agency_district = s.agency_district and t.scheme = s.scheme
          and t.account_code = s.account_code and t.for_year = s.for_year
        group by s.agency_district, s.scheme, s.account_code, s.for_year, s.size
      ) sized
      where is_common group by agency_district, scheme, account_code, for_year having count(*) >= 3
    ),
    digit_of as (
      select s.*, cast(substr(cast(s.amount_fen as varchar), 1, 1) as bigint) as digit
      from sum_of s join wide w on w.agency_district = s.agency_district and w.scheme = s.scheme
        and w.account_code = s.account_code and w.for_year = s.for_year
    ),
    counted_digit as (
      select agency_district, scheme, account_code, for_year, digit, count(*) as times
      from digit_of group by agency_district, scheme, account_code, for_year, digit
    ),
    seen as (
      select t.agency_district, t.scheme, t.account_code, t.for_year, t.vouchers, t.last_on, l.digit, l.ppm,
        coalesce(c.times, 0) as times
      from tested t
      join wide w on w.agency_district = t.agency_district and w.scheme = t.scheme and w.account_code = t.account_code
        and w.for_year = t.for_year
      cross join law l
      left join counted_digit c on c.agency_district = t.agency_district and c.scheme = t.scheme
        and c.account_code = t.account_code and c.for_year = t.for_year and c.digit = l.digit
    ),
    off as (
      select s.*, s.times * 1000 - whole_div(s.vouchers * s.ppm, 1000) as off_thousandths,
        whole_div(s.times * 1000000, s.vouchers) - s.ppm as off_ppm
      from seen s
    ),
    judged as (
      select agency_district, scheme, account_code, for_year, vouchers, last_on,
        cast(sum(whole_div(off_thousandths * off_thousandths, whole_div(vouchers * ppm, 1000))) as bigint) as chi_square,
        whole_div(cast(sum(abs(off_ppm)) as bigint), 9) as deviation, max(off_ppm) as most_off_ppm
      from off group by agency_district, scheme, account_code, for_year, vouchers, last_on
    ),
    sample as (
      select j.*, o.digit, d.row_ref,
        row_number() over (
          partition by j.agency_district, j.scheme, j.account_code, j.for_year
          order by d.amount_fen desc nulls last, d.row_ref nulls last
        ) as place
      from judged j
      join off o on o.agency_district = j.agency_district and o.scheme = j.scheme and o.account_code = j.account_code
        and o.for_year = j.for_year and o.off_ppm = j.most_off_ppm
      join digit_of d on d.agency_district = j.agency_district and d.scheme = j.scheme and d.account_code = j.account_code
        and d.for_year = j.for_year and d.digit = o.digit
      where j.chi_square > $chi_square and j.deviation > $deviation
    )
    select agency_district, scheme, account_code, for_year, last_on as found_on, agency_district as district,
      cast(0 as bigint) as at_risk_fen, row_ref as voucher_ref, vouchers, chi_square, deviation, digit
    from sample where place <= 20`,
  innocent: [
    '金额由固定标准决定(人均定额、统一补贴)',
    '大批量代发只记整批一笔,笔数少而金额相近',
    '年中改变记账方式,汇总与明细混在一起;结转、冲销分录',
  ],
  next: '从列出的凭证起抽查附件、收款方与银行流水;虚增收入、虚列支出的按十二(三)6 处理。分布不自然本身不是违规。',
  says: '{for_year} 年 {vouchers} 笔凭证金额的首位数不合自然分布(卡方 {chi_square}‰,平均偏差百万分之 {deviation}),以 {digit} 开头的过多',
})
