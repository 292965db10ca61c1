import { makeStyles } from '@fluentui/react-components';

/** The sheet is paper: white in every theme. */
const INK = '#404040';
const NAMES = '30%';
const MARGIN = '12px';

export const useChartStyles = makeStyles({
  frame: {
    position: 'absolute', zIndex: 1, margin: 0, boxSizing: 'border-box', overflow: 'hidden', pointerEvents: 'none',
    backgroundColor: '#ffffff', border: '1px solid #d9d9d9', color: INK, fontFamily: 'Calibri, Carlito, sans-serif', fontSize: '12px',
  },
  title: { position: 'absolute', top: '6px', left: 0, right: 0, textAlign: 'center', fontSize: '15px', fontWeight: 600 },
  named: { position: 'absolute', top: '50%', left: 0, right: 0, textAlign: 'center' },
  plot: { position: 'absolute', top: '32px', left: NAMES, right: MARGIN, bottom: '34px', width: `calc(70% - ${MARGIN})`, height: 'calc(100% - 66px)' },
  words: { position: 'absolute', top: '32px', left: NAMES, right: MARGIN, bottom: '34px' },
  label: { position: 'absolute', transform: 'translate(-50%, -50%)', padding: '0 3px', borderRadius: '2px', backgroundColor: '#ffffffcc', lineHeight: 1.2 },
  rowName: { position: 'absolute', right: 'calc(100% + 8px)', transform: 'translateY(-50%)', whiteSpace: 'nowrap' },
  columnName: { position: 'absolute', top: '100%', transform: 'translateX(-50%)', whiteSpace: 'nowrap' },
  legend: {
    position: 'absolute', left: 0, right: 0, bottom: '6px', display: 'flex', justifyContent: 'center', columnGap: '16px', margin: 0, padding: 0,
    listStyleType: 'none',
  },
  mark: { display: 'inline-block', width: '9px', height: '9px', marginRight: '5px' },
});
