/** Settings of the embedded server, as arguments of `postgres`. Sized for a laptop. */
export function serverSettings(options: { socketDir: string; port: number; durable: boolean }): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    // Given as a list, so quoted: the directory of temporary files may have a comma or a space in its name.
    unix_socket_directories: `"${options.socketDir}"`,
    unix_socket_permissions: '0700',
    port: String(options.port),
    max_connections: '60',
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What is written to a log must never hold personal data: no statements, no values of a violated key.
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...(options.durable ? {} : withoutDurability),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const withoutDurability = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '128MB',
};
