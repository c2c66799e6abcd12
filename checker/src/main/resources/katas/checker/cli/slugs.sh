# The katas of the repository that the typed command belongs to; or else of the one around the working directory.
function _kata_slugs() {
  local self=${COMP_WORDS[0]} folder target
  case $self in
    '~/'*) self=$HOME/${self#'~/'} ;;
    */*) ;;
    *) self=$(command -v -- "$self") ;;
  esac
  while [ -L "$self" ]; do
    target=$(readlink "$self")
    case $target in
      /*) self=$target ;;
      *) self=$(dirname -- "$self")/$target ;;
    esac
  done
  folder=${self%/*}
  if [ ! -d "$folder/katas" ]; then
    folder=$PWD
    while [ -n "$folder" ] && ! [ -f "$folder/kata" -a -d "$folder/katas" ]; do
      folder=${folder%/*}
    done
  fi
  if [ -d "$folder/katas" ]; then
    # A subshell: a folder without katas is nothing to report, and the caller's working directory stays.
    (cd "$folder/katas" && command ls -1 2>/dev/null | command grep -E '^([0-9][0-9]|c[0-9])-')
  fi
}
