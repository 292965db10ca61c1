/** What reading and storing a memory takes beside Office.js: one download, when there is one. */
export { changeMemory, MEMORY_LENGTH, readMemory, restoreMemory } from '../../workbook/memory/memoryPages';
export { PART_PACKER } from './partPacker';
