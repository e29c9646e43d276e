/** How a reporter is protected, and what he agrees to, in plain words. */
import type { ReactNode } from 'react'

export const Secrecy = (): ReactNode => (
  <section className="box" aria-labelledby="secrecy">
    <h2 id="secrecy">我们怎样为您保密</h2>
    <ul>
      <li>您可以匿名举报,不用注册,也不用登录。本页不使用第三方服务,不在您的设备上留下记录。</li>
      <li>实名举报的,姓名和联系方式单独加密存放。只有被指定承办这件举报的人,写明事由才能查看,每看一次都有记录。</li>
      <li>被举报的单位和个人、其他工作人员、平台管理员都看不到您是谁;立案调查的案卷里也没有您的姓名。</li>
      <li>照片里的拍摄地点、时间、设备等信息会自动去掉,Word、Excel 里的作者名也会去掉。PDF 不会改动,请自行检查。</li>
      <li>泄露举报人信息、打击报复举报人的,依法追究责任(社会保险法第九十二条;通知十二(七))。</li>
    </ul>
  </section>
)

export const Answering = (): ReactNode => (
  <section className="box" aria-labelledby="answering">
    <h2 id="answering">举报以后</h2>
    <ul>
      <li>五个工作日内审查是否受理;不属本机关管的,书面转给有权处理的机关并告诉您。</li>
      <li>您要求告知的,自收到之日起十个工作日内告诉您是否受理。</li>
      <li>受理以后一般六十个工作日内办结,有案必查,有果必复。凭编号和口令在本页看答复、补充情况。</li>
      <li>查证属实的,按规定给予奖励;可以不露身份,凭领取码领取。</li>
    </ul>
  </section>
)
