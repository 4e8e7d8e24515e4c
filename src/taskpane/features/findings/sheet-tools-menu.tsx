import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { DescribedFinding } from '../../../app/checked-book';
import type { CellMark, PaneResult, PaneServices } from '../../../app/pane-services';
import type { Locale } from '../../../core/model/finding';
import { useLocale } from '../../locale/locale-context';
import type { Notice } from '../../use-check';

interface SheetToolsMenuProps {
  readonly findings: readonly DescribedFinding[];
  readonly services: PaneServices;
  readonly say: (notice: Notice) => void;
}

/** What is written into the workbook, each only when asked for: colours, taking them away, the audit sheet. */
export function SheetToolsMenu({ findings, services, say }: SheetToolsMenuProps) {
  const { t, locale } = useLocale();
  const tools = services.sheetTools;
  if (!tools) return null;
  const answer = async <T,>(asked: Promise<PaneResult<T>>, sentence: (value: T) => string): Promise<void> => {
    const done = await asked;
    say(done.ok ? { kind: 'done', text: sentence(done.value) } : { kind: 'failed', failure: done.failure });
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{t.tools.menu}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={findings.length === 0} onClick={() => void answer(tools.mark(marksOf(findings, locale)), t.tools.marked)}>
            {t.tools.mark}
          </MenuItem>
          <MenuItem onClick={() => void answer(tools.unmark(), t.tools.unmarked)}>{t.tools.unmark}</MenuItem>
          <MenuItem onClick={() => void answer(tools.addAuditSheet(locale), () => t.tools.audited)}>{t.tools.audit}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function marksOf(findings: readonly DescribedFinding[], locale: Locale): readonly CellMark[] {
  return findings.flatMap(({ finding, message }) =>
    finding.cells.map((cell) => ({
      sheet: cell.sheet,
      row: cell.row,
      col: cell.col,
      severity: finding.severity,
      text: message[locale].what,
    })),
  );
}
