/** The name of the file that makes a folder a project. */
export const configFileName = 'req.config.json';
