import type { CarriedTemplate } from '../model/document';

/** A document carries a report template as the text of a custom XML part of this namespace. */
export const TEMPLATE_NAMESPACE = 'urn:statbrief:template:1';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function printTemplatePart({ source, template }: CarriedTemplate): string {
  const text = template.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<template xmlns="${TEMPLATE_NAMESPACE}" source="${source}">${text}</template>`;
}

/** Null where the part is not ours. What the template says is for its reader to judge. */
export function readTemplatePart(xml: string): CarriedTemplate | null {
  const [, attributes = '', text = ''] = /<(?:\w+:)?template\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?template>/u.exec(xml) ?? [];
  if (!attributes.includes(`"${TEMPLATE_NAMESPACE}"`) && !attributes.includes(`'${TEMPLATE_NAMESPACE}'`)) return null;
  const source = Number(/\ssource=["']([1-9]\d{0,3})["']/u.exec(attributes)?.[1]);
  return Number.isInteger(source) ? { source, template: text.replaceAll(/&(#x?[\da-f]+|\w+);/giu, unescaped) } : null;
}

function unescaped(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const code = /^#x/iu.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
