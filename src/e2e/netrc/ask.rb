# Lines "HOME HOST" in, a line for each out: what the gem netrc finds there.
require 'netrc'

def shown(value)
  (value || '').b.gsub(/[^!-~]/n) { |byte| format('<%02x>', byte.ord) }
end

$stdout.sync = true
STDIN.each_line do |line|
  home, host = line.split
  begin
    found = Netrc.read(File.join(home, '.netrc'))[host]
    puts found ? "found #{shown(found[0])}:#{shown(found[1])}" : 'none'
  rescue StandardError, Netrc::Error => problem
    puts "error #{problem.class}"
  end
end
