import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { Notice } from '../../app/state';

interface NoticeCardProps {
  readonly notice: Notice;
  readonly intent: 'info' | 'error';
  /** Words of the way out; it is taken by `onAction`. */
  readonly action: string;
  readonly onAction: () => void;
}

/** What happened in a sentence, what to do about it in another, and the button that tries again. */
export function NoticeCard({ notice, intent, action, onAction }: NoticeCardProps) {
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody>
        <MessageBarTitle>{notice.message}</MessageBarTitle> {notice.remedy}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" icon={<ArrowClockwiseRegular />} onClick={onAction}>{action}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
