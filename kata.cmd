@echo off
rem Starts the grader. Builds it first when it was never built, or when its sources are newer than the build.
rem No delayed expansion: a ! in a path would be eaten. Paths are expanded inside quotes, and never between the parentheses of an if or a
rem for, where a closing one in "Program Files (x86)" would end the block.
setlocal EnableExtensions DisableDelayedExpansion
set "KATA_ROOT=%~dp0"
if "%KATA_ROOT:~-1%"=="\" set "KATA_ROOT=%KATA_ROOT:~0,-1%"
set "KATA_TARGET=%KATA_ROOT%\checker\target"

if defined JAVA_HOME goto :java_home
set "KATA_JAVA="
for %%j in (java.exe) do set "KATA_JAVA=%%~$PATH:j"
if defined KATA_JAVA goto :java_found
echo kata: no Java found. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
exit /b 3
:java_home
rem Some have quotes, or a backslash at the end, in their JAVA_HOME.
set "KATA_JAVA=%JAVA_HOME:"=%"
if "%KATA_JAVA:~-1%"=="\" set "KATA_JAVA=%KATA_JAVA:~0,-1%"
set "KATA_JAVA=%KATA_JAVA%\bin\java.exe"
if exist "%KATA_JAVA%" goto :java_found
echo kata: JAVA_HOME is "%JAVA_HOME:"=%", and there is no bin\java.exe in it. Set it to a JDK 17 or newer. 1>&2
exit /b 3
:java_found

rem The stamp holds the Java that was found good enough: another one is looked at again.
powershell -NoProfile -Command ^
    "$stamp = Join-Path $env:KATA_TARGET 'grader.stamp';" ^
    "foreach ($made in 'grader.stamp', 'java.args', 'checker-1.0-SNAPSHOT.jar') { if (-not (Test-Path -LiteralPath (Join-Path $env:KATA_TARGET $made))) { exit 1 } }" ^
    "if ((Get-Content -LiteralPath $stamp -Raw) -ne $env:KATA_JAVA) { exit 1 }" ^
    "$built = (Get-Item -LiteralPath $stamp).LastWriteTimeUtc;" ^
    "foreach ($part in 'pom.xml', 'checker\pom.xml', 'checker\src\main', 'checker\kit\pom.xml', 'checker\kit\src\main') {" ^
    "  $path = Join-Path $env:KATA_ROOT $part;" ^
    "  $all = @(Get-Item -LiteralPath $path) + @(Get-ChildItem -LiteralPath $path -Recurse);" ^
    "  if ($all | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 } }" ^
    "exit 0"
if not errorlevel 1 goto :built
call :build
if errorlevel 1 exit /b 3
:built

rem The archive of loaded classes that the grader makes beside its work: for which Java, and the option that uses it, a line each.
set "KATA_ARCHIVE=-Xshare:auto"
set "KATA_MADE_FOR="
set "KATA_OPTION="
set "KATA_LAUNCH=%KATA_ROOT%\.kata\archive\launch"
if not exist "%KATA_LAUNCH%" goto :start
for /f "usebackq delims=" %%l in ("%KATA_LAUNCH%") do if not defined KATA_MADE_FOR (set "KATA_MADE_FOR=%%l") else (set "KATA_OPTION=%%l")
if not defined KATA_OPTION goto :start
if not "%KATA_MADE_FOR%"=="%KATA_JAVA%" goto :start
rem The option is one of these, then = and the file. A search for = itself is not to be had.
set "KATA_FILE=%KATA_OPTION:-XX:SharedArchiveFile=%"
set "KATA_FILE=%KATA_FILE:-XX:AOTCache=%"
set "KATA_FILE=%KATA_FILE:~1%"
if exist "%KATA_FILE%" set "KATA_ARCHIVE=%KATA_OPTION%"

:start
rem How to call it, for what it tells people to type: PowerShell wants the dot, and cmd does not mind.
set "KATA_CALLED=kata"
if /i "%CD%"=="%KATA_ROOT%" set "KATA_CALLED=.\kata"
rem Native access: the terminal and the folder watcher of "kata watch", without a warning on JDK 24 and later.
"%KATA_JAVA%" --enable-native-access=ALL-UNNAMED -XX:+IgnoreUnrecognizedVMOptions "%KATA_ARCHIVE%" -Xlog:disable "-Dkata.java=%KATA_JAVA%" "-Dkata.called=%KATA_CALLED%" -XX:+UseSerialGC -XX:-UsePerfData -XX:TieredStopAtLevel=1 "-Dkata.root=%KATA_ROOT%" "@%KATA_TARGET%\java.args" katas.checker.Main %*
exit /b %ERRORLEVEL%

:build
rem Where the same Java has a version and a compiler. Asked through PowerShell: "for /f" cannot run a program whose path has both blanks and &.
powershell -NoProfile -Command ^
    "$said = (& $env:KATA_JAVA -XshowSettings:properties -version 2>&1 | Out-String);" ^
    "if ($said -notmatch 'java\.specification\.version = (1\.)?(\d+)' -or [int]$Matches[2] -lt 17) { exit 1 }" ^
    "if (-not ((& $env:KATA_JAVA --list-modules | Out-String) -match 'jdk\.compiler@')) { exit 2 }" ^
    "exit 0"
if errorlevel 2 goto :no_compiler
if errorlevel 1 goto :too_old
where mvn >nul 2>nul
if errorlevel 1 goto :no_maven
if not exist "%KATA_TARGET%" mkdir "%KATA_TARGET%" 2>nul
if not exist "%KATA_TARGET%" goto :no_target
rem Stamped with the time before the build: whoever edits during it gets another one.
powershell -NoProfile -Command "try { [IO.File]::WriteAllText((Join-Path $env:KATA_TARGET 'grader.stamp.new'), $env:KATA_JAVA) } catch { exit 1 }"
if errorlevel 1 goto :no_target
echo kata: building the grader. About 30 seconds, and more at the first time, when Maven fetches its libraries. 1>&2
pushd "%KATA_ROOT%"
call mvn -q -B -pl checker -am package -Dmaven.test.skip=true 1>&2
set "KATA_RESULT=%ERRORLEVEL%"
popd
if not "%KATA_RESULT%"=="0" goto :no_build
rem An argument file, because the class path is longer than a command may be.
powershell -NoProfile -Command ^
    "$path = (Get-Content -LiteralPath (Join-Path $env:KATA_TARGET 'classpath.txt') -Raw).Trim();" ^
    "$all = ((Join-Path $env:KATA_TARGET 'checker-1.0-SNAPSHOT.jar') + ';' + $path).Replace('\', '/');" ^
    "Set-Content -LiteralPath (Join-Path $env:KATA_TARGET 'java.args') -Encoding Default -Value ('-cp ' + [char]34 + $all + [char]34)"
if errorlevel 1 exit /b 3
move /y "%KATA_TARGET%\grader.stamp.new" "%KATA_TARGET%\grader.stamp" >nul
if errorlevel 1 goto :no_target
echo kata: built. 1>&2
exit /b 0

:too_old
echo kata: the katas need a JDK 17 or newer; "%KATA_JAVA%" is none. Set JAVA_HOME to one. 1>&2
exit /b 3
:no_compiler
echo kata: the katas need a JDK; "%KATA_JAVA%" is a Java without a compiler, a JRE. Install the JDK, or set JAVA_HOME to one. 1>&2
exit /b 3
:no_maven
echo kata: Maven is needed to build the grader, and there is no mvn on the PATH. Install Maven 3.8 or newer. 1>&2
exit /b 3
:no_target
echo kata: cannot write to "%KATA_TARGET%". Is the disk full, or the repository read-only? The grader is built there. 1>&2
exit /b 3
:no_build
echo kata: the grader does not build; Maven's message is above. If it could not fetch something: is there a network? 1>&2
echo kata: Behind a proxy, Maven reads it from .m2\settings.xml in your home folder. Again: mvn -pl checker -am package 1>&2
exit /b 3
