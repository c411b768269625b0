# "FILE HOST" in, the password out: Net::Netrc, which looks in the home folder of the password file only.
my ($file, $host) = split ' ', <STDIN>;
BEGIN { *CORE::GLOBAL::getpwuid = sub { (('') x 7, $ENV{HOME}) } }
require Net::Netrc;
print Net::Netrc->lookup($host)->password, "\n";
