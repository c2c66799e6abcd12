#!/bin/sh
# Runs the tests: mvn test, after a look at whether Java and Maven are there.

fail() {
    printf 'run: %s\n' "$1" >&2
    exit 3
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || fail "cannot find the folder of $0."
case $here/ in
    *:* | *!/*) fail "this folder is $here. Java takes a : in a path, and a ! at the end of a folder's name, for the end of the path: move it to where there is none." ;;
esac
# Java reads file names in the locale's encoding: where that is plain ASCII, it finds no file in a folder called Übungen.
if [ -n "$(printf '%s' "$here" | LC_ALL=C tr -d '\001-\176')" ]; then
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *[Uu][Tt][Ff]*) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
fi

if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, and there is no bin/java in it. Set it to a JDK 17 or newer."
else
    java=$(command -v java) || fail "no Java found. Install a JDK 17 or newer, or set JAVA_HOME to one."
fi
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
case $version in
    '' | 1.* | 9 | 1[0-6]) fail "a JDK 17 or newer is needed; $java is ${version:-of no version that it tells}. Set JAVA_HOME to a newer one." ;;
esac
case $("$java" --list-modules 2>/dev/null) in
    *jdk.compiler@*) ;;
    *) fail "a JDK is needed; $java is a Java $version without a compiler (a JRE). Install the JDK, or set JAVA_HOME to one." ;;
esac
command -v mvn >/dev/null 2>&1 || fail "there is no mvn on the PATH. Install Maven 3.8 or newer (https://maven.apache.org), or open this folder in an IDE that brings it."

cd "$here" || fail "cannot change to $here."
exec mvn test "$@"
