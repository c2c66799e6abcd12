@echo off
rem Starts the grader. Builds it first when it was never built, or when its sources are newer than the build.
setlocal EnableExtensions DisableDelayedExpansion
set "KATA_ROOT=%~dp0"
if "%KATA_ROOT:~-1%"=="\" set "KATA_ROOT=%KATA_ROOT:~0,-1%"
set "KATA_TARGET=%KATA_ROOT%\checker\target"

if defined JAVA_HOME (
    set "KATA_JAVA=%JAVA_HOME%\bin\java.exe"
) else (
    set "KATA_JAVA=java"
    where java >nul 2>nul
    if errorlevel 1 (
        echo kata: no Java found. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
        exit /b 3
    )
)
if defined JAVA_HOME if not exist "%KATA_JAVA%" (
    echo kata: JAVA_HOME is "%JAVA_HOME%", and there is no bin\java.exe in it. Set it to a JDK 17 or newer. 1>&2
    exit /b 3
)

rem The stamp holds the Java that was found good enough: another one is looked at again.
powershell -NoProfile -Command ^
    "$stamp = Join-Path $env:KATA_TARGET 'grader.stamp';" ^
    "if (-not (Test-Path -LiteralPath $stamp)) { exit 1 }" ^
    "if (-not (Test-Path -LiteralPath (Join-Path $env:KATA_TARGET 'java.args'))) { exit 1 }" ^
    "if ((Get-Content -LiteralPath $stamp -Raw) -ne $env:KATA_JAVA) { exit 1 }" ^
    "$built = (Get-Item -LiteralPath $stamp).LastWriteTimeUtc;" ^
    "foreach ($part in 'pom.xml', 'checker\pom.xml', 'checker\src\main', 'checker\kit\pom.xml', 'checker\kit\src\main') {" ^
    "  $path = Join-Path $env:KATA_ROOT $part;" ^
    "  $all = @(Get-Item -LiteralPath $path) + @(Get-ChildItem -LiteralPath $path -Recurse);" ^
    "  if ($all | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 } }" ^
    "exit 0"
if errorlevel 1 (
    call :build
    if errorlevel 1 exit /b 3
)

rem Native access: the terminal and the folder watcher of "kata watch", without a warning on JDK 24 and later.
"%KATA_JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xshare:auto "-Dkata.root=%KATA_ROOT%" "@%KATA_TARGET%\java.args" katas.checker.Main %*
exit /b %ERRORLEVEL%

:build
set "KATA_VERSION="
for /f "tokens=3" %%v in ('""%KATA_JAVA%" -XshowSettings:properties -version 2>&1 | findstr /c:"java.specification.version =""') do set "KATA_VERSION=%%v"
set "KATA_GOOD=0"
if defined KATA_VERSION if not "%KATA_VERSION:~0,2%"=="1." if %KATA_VERSION% GEQ 17 set "KATA_GOOD=1"
if "%KATA_GOOD%"=="0" (
    echo kata: the katas need a JDK 17 or newer; "%KATA_JAVA%" is %KATA_VERSION%. Set JAVA_HOME to a newer one. 1>&2
    exit /b 3
)
where mvn >nul 2>nul
if errorlevel 1 (
    echo kata: Maven is needed to build the grader, and there is no mvn on the PATH. Install Maven 3.8 or newer. 1>&2
    exit /b 3
)
echo kata: building the grader; the first time also fetches its libraries ... 1>&2
if not exist "%KATA_TARGET%" mkdir "%KATA_TARGET%"
rem Stamped with the time before the build: whoever edits during it gets another one.
powershell -NoProfile -Command "[IO.File]::WriteAllText((Join-Path $env:KATA_TARGET 'grader.stamp.new'), $env:KATA_JAVA)"
pushd "%KATA_ROOT%"
call mvn -q -B -pl checker -am package -Dmaven.test.skip=true 1>&2
if errorlevel 1 (
    popd
    echo kata: the grader does not build; Maven's message is above. It can be repeated with: mvn -pl checker -am package 1>&2
    exit /b 3
)
popd
rem An argument file, because the class path is longer than a command may be.
powershell -NoProfile -Command ^
    "$path = (Get-Content -LiteralPath (Join-Path $env:KATA_TARGET 'classpath.txt') -Raw).Trim();" ^
    "$all = ((Join-Path $env:KATA_TARGET 'checker-1.0-SNAPSHOT.jar') + ';' + $path).Replace('\', '/');" ^
    "Set-Content -LiteralPath (Join-Path $env:KATA_TARGET 'java.args') -Encoding Default -Value ('-cp ' + [char]34 + $all + [char]34)"
if errorlevel 1 exit /b 3
move /y "%KATA_TARGET%\grader.stamp.new" "%KATA_TARGET%\grader.stamp" >nul
exit /b 0
