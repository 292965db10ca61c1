/**
 * Asks the embedded host, or whatever Excel runs this, all questions and prints the recording:
 *
 *   npm run -s host -- test/host/recordings/askHost.js > test/host/recordings/host.json
 */
const QUESTIONS = './src/entry/selfCheck/recordAnswers.ts';
const { askedExcel, isScratchBook, recordAnswers } = await import(QUESTIONS);

const run = (batch) => Excel.run(batch);
if (!(await isScratchBook(run))) throw new Error('The questions are for a blank workbook: they write and delete.');
const answers = await recordAnswers({ run, excel: askedExcel(Office), pause: () => new Promise((resume) => setTimeout(resume, 50)) });
console.log(`[\n${answers.map((answer) => `  ${JSON.stringify(answer)}`).join(',\n')}\n]`);
