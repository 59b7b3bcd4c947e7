# What the steps of action.yml share; read by them, not run.

here=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd)
# shellcheck disable=SC2034 # for the steps
checkout=${here%/src/action}

# Ends the step with one line that GitHub shows as its error.
fail() {
  printf '::error title=Lockkeeper::%s\n' "$1"
  exit "${2:-2}"
}

# Whether a folder holds a JDK that is new enough.
is_jdk() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  case $("$1/bin/java" -version 2>&1) in
    *' version "1.'* | *' version "'[1-9][.\"]* | *' version "1'[0-6][.\"]*) return 1 ;;
  esac
}

# Lets JAVA_HOME name the first JDK that is new enough: the one that the job chose, else one of those that GitHub's
# runners come with.
find_java() {
  on_path=
  if command -v java >/dev/null; then
    on_path=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  fi
  for home in "${JAVA_HOME:-}" "$on_path" "${JAVA_HOME_17_X64:-}" "${JAVA_HOME_21_X64:-}" "${JAVA_HOME_25_X64:-}" \
    "${JAVA_HOME_17_ARM64:-}" "${JAVA_HOME_21_ARM64:-}" "${JAVA_HOME_25_ARM64:-}" \
    "${JAVA_HOME_17_arm64:-}" "${JAVA_HOME_21_arm64:-}" "${JAVA_HOME_25_arm64:-}"; do
    if [ -n "$home" ] && is_jdk "$home"; then
      export JAVA_HOME="$home"
      return
    fi
  done
  return 1
}
