/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { DescribedFinding } from '../../src/app/checked-book';
import type { CheckFrom, MarkCount, PaneResult, PaneServices, SheetTools, TargetList, WordingPreview } from '../../src/app/pane-services';
import type { TextDraft, TextRequest } from '../../src/app/text-draft';
import type { CellRef } from '../../src/core/model/address';
import type { CellEdit } from '../../src/core/model/finding';
import type { AppliedEdits, Progress } from '../../src/core/ports';
import { Pane } from '../../src/taskpane/pane';
import { aBook, aFinding } from './fixtures';

// A busy machine may take its time; nothing here waits for a clock.
jest.setTimeout(240_000);

configure({ asyncUtilTimeout: 20_000 });

const cell = { sheet: '妇幼', row: 7, col: 4 };
const fixable = aFinding({ fix: { kind: 'suggestion', slip: 'digits-swapped', edits: [{ ...cell, expect: 99.63, value: 99.66 }] } });

/** A workbook of one cell: the finding stands as long as the cell holds the wrong value. */
class OneCellBook implements PaneServices {
  value: number = 99.63;
  state: string | null = null;
  stateRefused = false;
  readonly revealed: CellRef[] = [];
  pending: (() => void) | null = null;
  changed: () => void = () => undefined;
  constructor(
    private readonly finding: DescribedFinding = fixable,
    private readonly slow = false,
  ) {}
  readonly froms: CheckFrom[] = [];
  async check(_progress: Progress, from: CheckFrom) {
    this.froms.push(from);
    if (this.slow) await new Promise<void>((resolve) => (this.pending = resolve));
    return { ok: true as const, value: aBook(this.value === 99.63 ? [this.finding] : []) };
  }
  select: (cell: CellRef) => void = () => undefined;
  readonly watchSelection = async (selected: (cell: CellRef) => void) => {
    this.select = selected;
    return { ok: true as const, value: () => undefined };
  };
  readonly openSample = null;
  readonly renewal = null;
  readonly downloads = true;
  bookName() {
    return '妇幼.xlsx';
  }
  readonly written: string[] = [];
  readonly sheetTools: SheetTools = {
    mark: async (marks): Promise<PaneResult<MarkCount>> => {
      this.written.push(...marks.map((mark) => `${mark.severity} ${mark.row},${mark.col}`));
      return { ok: true, value: { marked: marks.length, skipped: 2 } };
    },
    unmark: async () => ({ ok: true, value: 1 }),
    addAuditSheet: async () => ({ ok: true, value: undefined }),
  };
  async narrate(request: TextRequest): Promise<PaneResult<TextDraft>> {
    const all = [{ id: 'maternal', heading: '妇幼保健' }];
    const source = { indicator: '筛查率', cells: [cell], value: 99.63, unit: '%', relation: 'value' as const, decimals: 2 };
    const paragraphs = [{ pattern: 'lead', pieces: [{ text: '筛查率为' }, { text: '99.63%', source }, { text: '。' }] }];
    const sections = all.filter(({ id }) => !request.without.includes(id)).map((section) => ({ ...section, paragraphs }));
    const withheld = [{ indicator: '活产数', cells: [cell], reason: 'cell-has-error-finding' }];
    return {
      ok: true,
      value: {
        narrative: { sections, withheld, toVerify: [{ indicator: '婴儿死亡率', cells: [cell] }] },
        title: '工作总结',
        headings: ['一、妇幼保健'],
        sections: all,
        years: [2025],
      },
    };
  }
  async writeReport(): Promise<PaneResult<Uint8Array>> {
    return { ok: true, value: new Uint8Array([1]) };
  }
  async previewWording(text: string): Promise<PaneResult<WordingPreview>> {
    const source = { indicator: '筛查率', cells: [cell], value: 99.63, unit: '%', relation: 'value' as const, decimals: 2 };
    const known = text.includes('{筛查率}');
    const notes = text.includes('{') && !known ? [{ severity: 'error' as const, text: '没有这个指标。' }] : [];
    return { ok: true, value: { pieces: known ? [{ text: '99.63%', source }] : [], notes, names: ['筛查率'] } };
  }
  async targets(): Promise<PaneResult<TargetList>> {
    return { ok: true, value: { applied: [], year: 2025, area: '城关镇', others: 3 } };
  }
  async searchIndicators(words: string) {
    const found = { id: 'screening-rate', name: '新生儿疾病筛查率', nameEn: 'Screening', unit: '%', domain: 'maternal', score: 1 };
    return { ok: true as const, value: words.includes('筛查') ? [found] : [] };
  }
  async templates() {
    const maternal = { 'zh-CN': '孕产妇保健情况', 'en-US': 'Maternal care' };
    const domain = { 'zh-CN': '妇幼', 'en-US': 'Maternal' };
    const other = { 'zh-CN': '计划免疫接种情况', 'en-US': 'Immunisation' };
    return {
      ok: true as const,
      value: [
        { id: 'maternal', title: maternal, domain, holds: ['活产数'] },
        { id: 'immunisation', title: other, domain, holds: ['接种率'] },
      ],
    };
  }
  async apply(edits: readonly CellEdit[]): Promise<PaneResult<AppliedEdits>> {
    const applied = edits.filter((edit) => edit.expect === this.value);
    const undo = applied.map((edit) => ({ ...edit, expect: edit.value ?? null, value: edit.expect }));
    for (const edit of applied) if (typeof edit.value === 'number') this.value = edit.value;
    return {
      ok: true,
      value: { applied, skipped: edits.filter((edit) => !applied.includes(edit)).map((edit) => ({ edit, reason: 'changed' })), undo },
    };
  }
  async reveal(cells: readonly CellRef[]) {
    this.revealed.push(...cells);
    return { ok: true as const, value: undefined };
  }
  async readState(): Promise<PaneResult<string | null>> {
    return this.stateRefused ? { ok: false, failure: { code: 'cell-in-edit-mode', detail: '' } } : { ok: true, value: this.state };
  }
  async writeState(state: string) {
    this.state = state;
    return { ok: true as const, value: undefined };
  }
  async watch(changed: () => void) {
    this.changed = changed;
    return { ok: true as const, value: () => undefined };
  }
}

const show = (services: PaneServices) => render(<Pane services={services} locale="zh-CN" onLocale={() => undefined} theme="light" />);
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('校验', () => {
  it('first run, verdict, jump, fix with preview, undo', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook();
    show(book);
    await user.click(await button('校验当前工作簿'));
    expect(await screen.findByText(/检查了 8 张表、1,204 个数：1 处必须改，0 处请核实，0 条提示，12 项没有判断/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '跳到 妇幼!E8' }));
    expect(book.revealed).toEqual([cell, { ...cell, col: 2 }]); // the cell, and its evidence to be outlined
    await user.click(await button('看看怎么改'));
    const preview = screen.getByRole('table');
    expect(within(preview).getByText('99.63')).toBeTruthy();
    expect(within(preview).getByText('99.66')).toBeTruthy();
    expect(book.value).toBe(99.63);
    await user.click(await button('应用修改'));
    expect(await screen.findByText(/没有发现问题/)).toBeTruthy();
    expect(book.value).toBe(99.66);
    await user.click(await button('撤销'));
    expect(await screen.findByText('已撤销 1 处修改。')).toBeTruthy();
    expect(book.value).toBe(99.63);
  });

  it('keeps an explanation in the workbook and shows it when the pane is opened again', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook();
    const first = show(book);
    await user.click(await button('校验当前工作簿'));
    await user.click(await button('填写说明'));
    await user.type(screen.getByRole('textbox', { name: '核实说明' }), '含流动人口');
    await user.click(await button('保存说明'));
    expect(await screen.findByText(/已说明（.*）：含流动人口/)).toBeTruthy();
    first.unmount();
    show(book);
    await user.click(await button('校验当前工作簿'));
    expect(await screen.findByText(/已说明（.*）：含流动人口/)).toBeTruthy();
  });

  it('does not overwrite what a newer version wrote', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook();
    book.state = '{"version":2}';
    show(book);
    await user.click(await button('校验当前工作簿'));
    expect(await screen.findByText(/由更新版本写入/)).toBeTruthy();
    await user.click(await button('填写说明'));
    await user.type(screen.getByRole('textbox', { name: '核实说明' }), 'x');
    await user.click(await button('保存说明'));
    expect(book.state).toBe('{"version":2}');
  });

  it('takes a state that could not be read for no empty one: nothing kept is lost', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook();
    const first = show(book);
    await user.click(await button('校验当前工作簿'));
    await user.click(await button('填写说明'));
    await user.type(screen.getByRole('textbox', { name: '核实说明' }), '含流动人口');
    await user.click(await button('保存说明'));
    await screen.findByText(/已说明（.*）：含流动人口/);
    const kept = book.state;
    book.stateRefused = true;
    await user.click(await button('重新校验'));
    await screen.findByText(/有单元格正在编辑/);
    expect(screen.getByText(/已说明（.*）：含流动人口/)).toBeTruthy();
    first.unmount();
    // Never read: not written over either.
    show(book);
    await user.click(await button('校验当前工作簿'));
    await user.click(await button('填写说明'));
    await user.type(screen.getByRole('textbox', { name: '核实说明' }), 'x');
    await user.click(await button('保存说明'));
    expect(book.state).toBe(kept);
  });

  it('cancels: a run that comes back late changes nothing', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook(fixable, true);
    show(book);
    await user.click(await button('校验当前工作簿'));
    await user.click(await button('取消'));
    expect(await screen.findByText(/已取消/)).toBeTruthy();
    await act(async () => book.pending?.());
    expect(screen.queryByText(/检查了/)).toBeNull();
  });

  it('ignores once and brings back', async () => {
    const user = userEvent.setup({ delay: null });
    show(new OneCellBook());
    await user.click(await button('校验当前工作簿'));
    await user.click(await button('忽略一次'));
    expect(screen.queryByText(/筛查率与筛查人数不符/)).toBeNull();
    await user.click(await button('恢复显示'));
    expect(screen.getByText(/筛查率与筛查人数不符/)).toBeTruthy();
  });

  it('re-checks after an edit made in the sheet', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook();
    show(book);
    await user.click(await button('校验当前工作簿'));
    await button('看看怎么改');
    book.value = 99.66;
    book.changed();
    await waitFor(() => expect(screen.getByText(/消除 1 处/)).toBeTruthy(), { timeout: 20_000 });
  });

  it('says what a host failure means', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook();
    book.apply = async () => ({ ok: false, failure: { code: 'cell-in-edit-mode', detail: '' } });
    show(book);
    await user.click(await button('校验当前工作簿'));
    await user.click(await button('看看怎么改'));
    await user.click(await button('应用修改'));
    expect(await screen.findByText(/单元格正在编辑，没有写入任何内容/)).toBeTruthy();
  });
});

describe('写入工作簿', () => {
  it('marks only when asked to, and says what was left out', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook();
    show(book);
    await user.click(await button('校验当前工作簿'));
    expect(book.written).toEqual([]);
    await user.click(await button('写入工作簿'));
    await user.click(await screen.findByRole('menuitem', { name: '在表中标出问题单元格' }));
    expect(book.written).toEqual(['error 7,4']);
    expect(await screen.findByText(/标出了 1 个单元格。另有 2 个在受保护的工作表里/)).toBeTruthy();
  });
});

describe('映射', () => {
  const open = async (book: OneCellBook) => {
    const user = userEvent.setup({ delay: null });
    show(book);
    await user.click(await button('校验当前工作簿'));
    await button('看看怎么改');
    await user.click(screen.getByRole('tab', { name: '映射' }));
    return user;
  };

  it('keeps what a person picks from the catalogue in the workbook, and judges anew without reading it again', async () => {
    const book = new OneCellBook();
    const user = await open(book);
    await user.click((await screen.findAllByRole('button', { name: '从目录里选' }))[0] as HTMLElement);
    const search = screen.getByRole('searchbox', { name: '按名称查找报表' });
    await user.clear(search);
    await user.type(search, '免疫');
    await user.click(await screen.findByRole('button', { name: /计划免疫接种情况/ }));
    await waitFor(() =>
      expect(JSON.parse(book.state ?? '{}').mapping.tables).toEqual([{ table: '妇幼/妇幼保健', template: 'immunisation' }]),
    );
    await waitFor(() => expect(book.froms).toEqual(['fresh', 'kept']));
    expect(screen.getByRole('button', { name: '撤回确认' })).toBeTruthy();
  });

  it('shows the table as a small picture of itself', async () => {
    await open(new OneCellBook());
    expect(screen.getByRole('figure', { name: '“妇幼保健情况”的左上角' }).textContent).toContain('筛查人数');
  });
});

describe('文字', () => {
  it('leads from a number to its cell, from a cell to its numbers, and copies with the cells of every number', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook();
    show(book);
    await user.click(await button('校验当前工作簿'));
    await button('看看怎么改');
    await user.click(screen.getByRole('tab', { name: '文字' }));
    const number = await screen.findByRole('button', { name: '99.63%，跳到 妇幼!E8' });
    await user.click(number);
    expect(book.revealed).toEqual([cell]);
    expect(number.getAttribute('aria-current')).toBeNull();
    act(() => book.select(cell));
    expect(number.getAttribute('aria-current')).toBe('true');
    expect(screen.getByText('文中有 1 个数字来自选中的单元格。')).toBeTruthy();
    act(() => book.select({ ...cell, row: 1 }));
    expect(number.getAttribute('aria-current')).toBeNull();
    expect(screen.getByText('没有写进文字的 1 处')).toBeTruthy();
    expect(screen.getByText('文中有 1 个数请先核实')).toBeTruthy();
  });
});

describe('自己的句式', () => {
  it('shows at once what comes of it, names a fault, and keeps it in the workbook', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook();
    show(book);
    await user.click(await button('校验当前工作簿'));
    await button('看看怎么改');
    await user.click(screen.getByRole('tab', { name: '文字' }));
    await user.click(await button('自己的句式'));
    await user.click(await button('写一段'));
    await user.type(screen.getByRole('textbox', { name: '名称' }), '筛查');
    const wording = screen.getByRole('textbox', { name: '句式' });
    await user.type(wording, '{{没有}');
    expect(await screen.findByText('没有这个指标。')).toBeTruthy();
    expect((await button('保存这一段')).hasAttribute('disabled')).toBe(true);
    await user.clear(wording);
    await user.type(wording, '{{筛查率}');
    await waitFor(async () => expect((await button('保存这一段')).hasAttribute('disabled')).toBe(false));
    expect(screen.getAllByRole('button', { name: /^99\.63%，跳到/ }).length).toBe(2);
    await user.click(await button('保存这一段'));
    await waitFor(() =>
      expect(JSON.parse(book.state ?? '{}').wordings).toMatchObject([{ title: '筛查', section: 'maternal', text: '{筛查率}' }]),
    );
    await user.click(await button('删除“筛查”'));
    await waitFor(() => expect(JSON.parse(book.state ?? '{}').wordings).toEqual([]));
  });
});

describe('目标', () => {
  it('keeps an own target with its document, and judges anew', async () => {
    const user = userEvent.setup({ delay: null });
    const book = new OneCellBook();
    show(book);
    await user.click(await button('校验当前工作簿'));
    await button('看看怎么改');
    await user.click(screen.getByRole('tab', { name: '目标' }));
    await user.click(await button('添加目标'));
    await user.type(screen.getByRole('searchbox', { name: /哪项指标/ }), '筛查');
    await user.click(await screen.findByRole('button', { name: /新生儿疾病筛查率/ }));
    await user.type(screen.getByRole('textbox', { name: '数值（%）' }), '98');
    await user.type(screen.getByRole('textbox', { name: '起始年（可空）' }), '20x5');
    await user.type(screen.getByRole('textbox', { name: '依据的文件' }), '市卫健委责任书');
    expect((await button('保存目标')).hasAttribute('disabled')).toBe(true);
    await user.clear(screen.getByRole('textbox', { name: '起始年（可空）' }));
    await user.click(await button('保存目标'));
    expect(await screen.findByText('新生儿疾病筛查率 ≥ 98%')).toBeTruthy();
    expect(JSON.parse(book.state ?? '{}').targets).toMatchObject([{ indicator: 'screening-rate', value: 98, from: null, to: null }]);
    expect(book.froms).toEqual(['fresh', 'kept']);
    await user.click(await button('删除“新生儿疾病筛查率”的目标'));
    await waitFor(() => expect(JSON.parse(book.state ?? '{}').targets).toEqual([]));
  });
});

it('has no accessibility violation on any tab', async () => {
  const user = userEvent.setup({ delay: null });
  const { container } = show(new OneCellBook());
  const clean = async () => expect((await axe(container)).violations.map((violation) => violation.id)).toEqual([]);
  await clean();
  await user.click(await button('校验当前工作簿'));
  await button('看看怎么改');
  await clean();
  await user.click(screen.getByRole('tab', { name: '映射' }));
  expect(screen.getByText(/认作“孕产妇保健情况”，把握 93%/)).toBeTruthy();
  await clean();
  await user.click(screen.getByRole('tab', { name: '文字' }));
  await screen.findByRole('button', { name: /^99\.63%，跳到/ });
  await clean();
  await user.click(screen.getByRole('tab', { name: '目标' }));
  await screen.findByText(/用到了 0 项/);
  await clean();
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await clean();
});
