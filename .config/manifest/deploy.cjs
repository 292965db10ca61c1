/** The manifest in the repository speaks of this computer; the one in dist/ speaks of the place it is served from. */

/** The address that stands in manifest.xml, and the one used when nobody names another. */
const LOCAL_ADDRESS = 'https://localhost:3000';

/**
 * The address the add-in is served from, without the slash at its end.
 *
 * @param given what PEI_AVANCE_URL says; nothing means this computer
 * @throws when it is not an absolute https address, or carries a query or fragment: Excel would refuse it later with less to say
 *
 * @example serviceAddress('https://pei.example.gob.pe/avance/') // 'https://pei.example.gob.pe/avance'
 */
function serviceAddress(given) {
  if (given === undefined || given === '') return LOCAL_ADDRESS;
  if (!URL.canParse(given)) throw new Error(`PEI_AVANCE_URL is not an address: ${given}. Write it whole, as https://host/folder`);
  const address = new URL(given);
  if (address.protocol !== 'https:') throw new Error(`PEI_AVANCE_URL must begin with https:// (Excel loads nothing else): ${given}`);
  if (address.search !== '' || address.hash !== '') throw new Error(`PEI_AVANCE_URL must end with a folder, without ? or #: ${given}`);
  return `${address.origin}${address.pathname}`.replace(/\/+$/, '');
}

/** The manifest for another address: every place that names this computer names that one instead. */
const manifestFor = (xml, address) => xml.replaceAll(LOCAL_ADDRESS, address);

module.exports = { LOCAL_ADDRESS, serviceAddress, manifestFor };
