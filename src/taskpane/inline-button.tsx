import type { HTMLAttributes, Ref } from 'react';

interface InlineButtonProps extends Omit<HTMLAttributes<HTMLSpanElement>, 'onClick' | 'onKeyDown' | 'role' | 'tabIndex'> {
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLSpanElement>;
}

/** A word of a text that can be pressed. No <button>: it would break the line like a picture, with a comma at the start of the next one. */
export function InlineButton({ onPress, ref, ...props }: InlineButtonProps) {
  return (
    <span
      {...props}
      ref={ref}
      role="button"
      tabIndex={0}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    />
  );
}
