/**
 * `@fluentui/react-icons` as the components of Fluent UI import it, icon by icon: its index loads 18 MB of icons, and again in every test
 * file. Each name comes from the package's own file of that icon, when it is first asked for.
 */
const utilities = require('@fluentui/react-icons/utils');

/** `ChevronDown20Regular` → `chevron-down`. */
const fileOf = (name) => name
  .replace(/\d*(Regular|Filled|Light|Color)$/, '')
  .replace(/([a-z])([A-Z0-9])|([0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3$5-$2$4$6')
  .toLowerCase();

const iconOf = (name) => require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name];

module.exports = new Proxy(utilities, {
  get: (target, name) => (typeof name !== 'string' || name in target || name === '__esModule' ? target[name] : iconOf(name)),
});
