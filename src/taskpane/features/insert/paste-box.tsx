import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { pastedSource, type TextSource } from '../../../app/word-services';
import { useWords } from '../../locale/word';

/** Takes what the Excel pane copied: the clipboard is the only way between the two applications that works everywhere. */
export function PasteBox({ onPasted }: { readonly onPasted: (source: TextSource) => void }) {
  const words = useWords();
  const [failed, setFailed] = useState(false);
  return (
    <Field
      label={words.insert.paste}
      validationState={failed ? 'error' : 'none'}
      {...(failed ? { validationMessage: words.insert.notOurs } : {})}
    >
      <Textarea
        value=""
        placeholder={words.insert.pasteHint}
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault();
          const source = pastedSource(event.clipboardData.getData('text/html'));
          setFailed(source === null);
          if (source) onPasted(source);
        }}
      />
    </Field>
  );
}
