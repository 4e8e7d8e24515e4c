import type { StyleSpec } from '../model/book-spec';

/** How the forms that we write look: 宋体 with thin lines, heads in 黑体 on light blue. */
export const FORM_STYLES: Readonly<Record<string, StyleSpec>> = {
  default: { font: '宋体', fontSize: 11 },
  title: { font: '黑体', fontSize: 16, bold: true, horizontal: 'center', vertical: 'center' },
  unit: { font: '宋体', fontSize: 10, horizontal: 'right' },
  head: { font: '宋体', fontSize: 11, bold: true, fill: 'DDEBF7', horizontal: 'center', vertical: 'center', wrap: true, border: true },
  stub: { font: '宋体', fontSize: 11, border: true },
  count: { font: '宋体', fontSize: 11, border: true, horizontal: 'right', numberFormat: '#,##0' },
  decimal: { font: '宋体', fontSize: 11, border: true, horizontal: 'right', numberFormat: '#,##0.00' },
  total: { font: '宋体', fontSize: 11, bold: true, border: true },
  centre: { font: '宋体', fontSize: 11, border: true, horizontal: 'center' },
  note: { font: '宋体', fontSize: 10, wrap: true },
};
