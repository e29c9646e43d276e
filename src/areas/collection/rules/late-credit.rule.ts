/**
 * COL-09 征缴收入入账迟延. Days from a payer's payment to the fund's account, in working days: both ends come from the receipts
 * themselves, summed by district, scheme and the two days. A receipt without a day of credit says nothing, and days of a
 * year whose holidays are not published are not judged.
 */
import { zz27 } from '#law/basis.ts'
import { incomeTransferWorkingDays } from '#law/values/terms.ts'
import { daysLostToHolidays, weekdaysUpTo } from '#law/working-day-sql.ts'
import { alert, defineRule } from '#screening/define-rule.ts'

export const lateCredit = defineRule({
  id: 'COL-09',
  version: 1,
  name: '征缴收入未及时入账',
  subject: 'fund',
  cut: ['scheme', 'agency_district'],
  grain: ['paid_month'],
  act: alert,
  basis: [zz27('四(二)'), zz27('十二(三)2')],
  params: { limit_days: incomeTransferWorkingDays },
  reads: { paid: 'contribution' },
  stages: ['slow'],
  sql: `
    with lost as (${daysLostToHolidays}),
    slow as (
      select c.scheme, c.agency_district, c.paid_on, c.credited_on, min(c.row_ref) as paid_ref, count(*) as receipts,
        cast(sum(c.employer_fen + c.personal_fen) as bigint) as amount_fen, min(limits.value) as limit_days
      from contribution c
      join p_limit_days limits
        on limits.valid_from <= c.paid_on and (limits.valid_to is null or c.paid_on < limits.valid_to)
      where c.contribution_kind not in ('refund', 'paid_by_unemployment_fund', 'subsidised')
        and days_between(c.paid_on, c.credited_on) > limits.value
      group by c.scheme, c.agency_district, c.paid_on, c.credited_on
    ),
    counted as (
      select s.*,
        ${weekdaysUpTo('s.credited_on')} - ${weekdaysUpTo('s.paid_on')} - (at_end.days_lost - at_start.days_lost) as working_days
      from slow s
      join lost at_start on s.paid_on between at_start.first_day and at_start.last_day
      join lost at_end on s.credited_on between at_end.first_day and at_end.last_day
    )
    select scheme, agency_district, month_of(paid_on) as paid_month,
      max(credited_on) over (partition by scheme, agency_district, month_of(paid_on)) as found_on,
      agency_district as district, amount_fen as at_risk_fen, paid_ref,
      paid_on, credited_on, working_days, receipts
    from counted
    where working_days > limit_days`,
  innocent: [
    '中间有法定节假日、调休和周末',
    '恰在第五个工作日到账',
    '退费、失业保险基金代缴和财政代缴不是征缴收入',
    '银行退票后重新缴纳,缴费日期未更新',
    '没有报送到账日期的记录不作判断',
  ],
  next: '监督机构向征收机构和经办机构查明资金在途期间的存放账户,属截留、挪用或坐收坐支的责令改正并追究责任。',
  says: '{paid_on} 收取的社会保险费至 {credited_on} 才入账,隔 {working_days} 个工作日',
})
