/** One accent colour, rows of 36 pixels, figures of equal width; red is for money at risk and overdue, green for money back. */
import type { ThemeConfig } from 'antd'

export const colours = {
  accent: '#0b5cad',
  ink: '#1b2430',
  quiet: '#5a6675',
  line: '#dde3ea',
  ground: '#f4f6f8',
  late: '#b3261e',
  back: '#1a7f4b',
} as const

const fontFamily =
  "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Zen Hei', sans-serif"

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.accent,
    colorLink: colours.accent,
    colorInfo: colours.accent,
    colorError: colours.late,
    colorSuccess: colours.back,
    // Derived from tones this dark they would come out muddy.
    colorErrorBg: '#fdf3f2',
    colorErrorBorder: '#e5b1ac',
    colorSuccessBg: '#eff8f2',
    colorSuccessBorder: '#a9d4bb',
    colorInfoBg: '#eef5fc',
    colorInfoBorder: '#b5d0ea',
    colorWarningBg: '#fff8e6',
    colorWarningBorder: '#e3c878',
    colorText: colours.ink,
    colorTextSecondary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: '#687485',
    colorBorder: '#c3ccd6',
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.ground,
    borderRadius: 4,
    fontFamily,
    fontSize: 14,
    controlHeight: 32,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Alert: { defaultPadding: '7px 12px', withDescriptionPadding: '10px 14px' },
    Table: {
      cellPaddingBlockSM: 6,
      cellPaddingInlineSM: 10,
      headerBg: '#eef2f6',
      headerSplitColor: 'transparent',
      rowHoverBg: '#f2f7fc',
      borderColor: colours.line,
    },
    Card: { headerFontSize: 14, bodyPaddingSM: 12 },
    Descriptions: { itemPaddingBottom: 8, labelColor: colours.quiet },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Menu: { itemHeight: 34, itemMarginInline: 8, activeBarBorderWidth: 0 },
  },
}
