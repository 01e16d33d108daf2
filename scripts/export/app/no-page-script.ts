/** The address of no script: everything runs in the app's one. */
const address = '';
export default address;
