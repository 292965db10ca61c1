/**
 * The packages that are built into the pane and into the packed command line. In package.json they stand among the tools of development:
 * whoever installs the package does not need them. Their licences are delivered with what they are built into.
 */
module.exports = {
  PANE: ['@fluentui/react-components', '@fluentui/react-icons', '@tanstack/react-virtual', 'big.js', 'docx', 'fflate', 'react', 'react-dom'],
  CLI: ['big.js', 'docx', 'fflate'],
};
