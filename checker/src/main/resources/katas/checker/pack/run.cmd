@echo off
rem Runs the tests: mvn test, after a look at whether Java and Maven are there.
setlocal EnableExtensions DisableDelayedExpansion
if defined JAVA_HOME goto :java_home
set "RUN_JAVA="
for %%j in (java.exe) do set "RUN_JAVA=%%~$PATH:j"
if defined RUN_JAVA goto :java_found
echo run: no Java found. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
exit /b 3
:java_home
rem Some have quotes, or a backslash at the end, in their JAVA_HOME.
set "RUN_JAVA=%JAVA_HOME:"=%"
if "%RUN_JAVA:~-1%"=="\" set "RUN_JAVA=%RUN_JAVA:~0,-1%"
set "RUN_JAVA=%RUN_JAVA%\bin\java.exe"
if exist "%RUN_JAVA%" goto :java_found
echo run: JAVA_HOME is "%JAVA_HOME:"=%", and there is no bin\java.exe in it. Set it to a JDK 17 or newer. 1>&2
exit /b 3
:java_found
rem Where the same Java has a version and a compiler. Asked through PowerShell: "for /f" cannot run a program whose path has both blanks and &.
powershell -NoProfile -Command ^
    "$said = (& $env:RUN_JAVA -XshowSettings:properties -version 2>&1 | Out-String);" ^
    "if ($said -notmatch 'java\.specification\.version = (1\.)?(\d+)' -or [int]$Matches[2] -lt 17) { exit 1 }" ^
    "if (-not ((& $env:RUN_JAVA --list-modules | Out-String) -match 'jdk\.compiler@')) { exit 2 }" ^
    "exit 0"
if errorlevel 2 goto :no_compiler
if errorlevel 1 goto :too_old
where mvn >nul 2>nul
if errorlevel 1 goto :no_maven
pushd "%~dp0"
call mvn test %*
set "RUN_RESULT=%ERRORLEVEL%"
popd
exit /b %RUN_RESULT%
:too_old
echo run: a JDK 17 or newer is needed; "%RUN_JAVA%" is none. Set JAVA_HOME to one. 1>&2
exit /b 3
:no_compiler
echo run: a JDK is needed; "%RUN_JAVA%" is a Java without a compiler, a JRE. Install the JDK, or set JAVA_HOME to one. 1>&2
exit /b 3
:no_maven
echo run: there is no mvn on the PATH. Install Maven 3.8 or newer from https://maven.apache.org, or open this folder in an IDE that brings it. 1>&2
exit /b 3
